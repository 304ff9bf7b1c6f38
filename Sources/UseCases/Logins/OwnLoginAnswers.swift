internal import Accounts
package import Requests

/// The own login at the node's machine: the same steps, limits and refusals as in the pages. Nobody gets
/// anywhere here without the password, whoever runs the machine.
extension BeginOwnLogin: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> BegunLogin {
        let accounts = try await handler.node.accounts()
        guard let source = SourceAddress([]) else { throw AccountsError.signInRefused }
        let begun = try await accounts.signIn(
            tag: try handler.tag(ofLogin: name), password: password, from: source,
            origin: SessionOrigin(
                place: "–", browser: call.words(ja: "コマンド", en: "command line")),
            seconds: call.seconds)
        guard try await handler.isHere(begun.session, call) else {
            try await accounts.end(begun.token)
            throw AccountsError.signInRefused
        }
        return BegunLogin(begun)
    }
}

extension EnterLoginCode: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> BegunLogin {
        BegunLogin(
            try await handler.node.accounts().presentSecondFactor(
                try RequestHandler.token(session), code: code, seconds: call.seconds))
    }
}

extension LeaveOwnLogin: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.accounts().end(try RequestHandler.token(session))
        return Answer(ok: true)
    }
}

extension ChangeOwnPassword: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> BegunLogin {
        let (accounts, own) = try await handler.own(session, call)
        let words = try await handler.passwordWords(ofTag: own.tag.bytes)
        let begun = try await accounts.changePassword(
            try RequestHandler.token(session), from: current, to: new,
            near: PasswordSurroundings(loginName: "", city: words.city, own: words.own),
            freshSeconds: RequestHandler.freshSeconds, seconds: call.seconds)
        try await handler.audit.note(
            "password_change", own.auditDetails, by: call.caller.account)
        return BegunLogin(begun)
    }
}

extension RenewRecoveryCodes: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (accounts, own) = try await handler.own(session, call)
        let codes = try await accounts.renewRecoveryCodes(
            try RequestHandler.token(session), code: nil,
            freshSeconds: RequestHandler.freshSeconds, seconds: call.seconds)
        try await handler.audit.note("recovery_codes", own.auditDetails, by: call.caller.account)
        return Answer(recoveryCodes: codes)
    }
}

extension RequestHandler {
    /// A code that was shown when the session began serves for what follows at once: it serves once.
    static let freshSeconds: Int64 = 120

    /// The session of a step; whoever still owes the second factor, or has left, has none.
    func own(
        _ text: String, _ call: Call
    ) async throws -> (accounts: AccountStore, session: AccountSession) {
        let accounts = try await node.accounts()
        guard
            let session = try await accounts.find(try Self.token(text), seconds: call.seconds),
            session.state != .awaitingSecondFactor, try await isHere(session, call)
        else { throw AccountsError.sessionEnded }
        return (accounts, session)
    }

    /// Whether the member of staff to whom a login belongs is here today; a guest's login needs nobody.
    func isHere(_ session: AccountSession, _ call: Call) async throws -> Bool {
        guard session.isStaff else { return true }
        let standing = try await standing(ofTag: session.tag, seconds: call.seconds)
        return standing?.person == session.holder
    }

    static func token(_ text: String) throws -> SessionToken {
        guard let token = SessionToken(text: text) else { throw AccountsError.sessionEnded }
        return token
    }
}

extension AccountSession {
    /// Whose login it is, by its number.
    var auditDetails: [String: AuditDetail] { ["account": .text("account:\(account.number)")] }
}

extension BegunLogin {
    fileprivate init(_ begun: BegunSession) {
        self.init(
            session: begun.token.text, needsCode: begun.session.state == .awaitingSecondFactor,
            secondFactor: begun.session.hasSecondFactor)
    }
}
