internal import Accounts
internal import FoundationEssentials
internal import Ledger

/// The own login at the node's machine: the same steps, limits and refusals as in the pages. Nobody gets
/// anywhere here without the password, whoever runs the machine.
extension LocalNode {
    /// A code that was shown when the session began serves for what follows at once: it serves once.
    private static let freshSeconds: Int64 = 120

    func performOwnLogin(
        _ request: OwnLoginRequest, _ accounts: AccountStore
    ) async throws -> JSONValue {
        switch request {
        case .begin(let name, let password):
            return try await beginOwn(name, password, accounts)
        case .code(let session, let code):
            let begun = try await accounts.presentSecondFactor(
                try Self.token(session), code: code, seconds: Self.now)
            return Self.json(begun)
        case .leave(let session):
            try await accounts.end(try Self.token(session))
            return ["ok": true]
        case .changePassword(let text, let current, let new):
            let session = try await own(text, accounts)
            let begun = try await accounts.changePassword(
                try Self.token(text), from: current, to: new,
                near: try await passwordSurroundings("", tag: session.tag),
                freshSeconds: Self.freshSeconds, seconds: Self.now)
            try await noteOwnLogin("password_change", session.account)
            return Self.json(begun)
        case .recoveryCodes(let text):
            let session = try await own(text, accounts)
            let codes = try await accounts.renewRecoveryCodes(
                try Self.token(text), code: nil, freshSeconds: Self.freshSeconds, seconds: Self.now)
            try await noteOwnLogin("recovery_codes", session.account)
            return ["recovery_codes": .array(codes.map(JSONValue.string))]
        case .beginAuthenticator(let text):
            _ = try await own(text, accounts)
            let enrolment = try await accounts.beginEnrolment(
                try Self.token(text), issuer: "Tasukeai", loginName: descriptor.nameEnglish,
                freshSeconds: Self.freshSeconds, seconds: Self.now)
            return ["secret": .string(enrolment.secretBase32), "uri": .string(enrolment.uri)]
        case .confirmAuthenticator(let text, let code):
            let session = try await own(text, accounts)
            let confirmed = try await accounts.confirmEnrolment(
                try Self.token(text), code: code, seconds: Self.now)
            try await noteOwnLogin("authenticator", session.account)
            return [
                "session": .string(confirmed.begun.token.text),
                "recovery_codes": .array(confirmed.recoveryCodes.map(JSONValue.string)),
            ]
        case .sessions(let text):
            let session = try await own(text, accounts)
            let sessions = try await accounts.sessions(
                of: session.account, seenFrom: try Self.token(text), seconds: Self.now)
            return ["sessions": .array(sessions.map(Self.json))]
        case .endSession(let text, let id):
            let session = try await own(text, accounts)
            return ["ended": .int(try await end(id, session, try Self.token(text), accounts))]
        }
    }

    private func beginOwn(
        _ name: String, _ password: String, _ accounts: AccountStore
    ) async throws -> JSONValue {
        guard let source = SourceAddress([]) else { throw AccountsError.signInRefused }
        let begun = try await accounts.signIn(
            tag: try loginTag(name), password: password, from: source,
            origin: SessionOrigin(place: "–", browser: words(ja: "コマンド", en: "command line")),
            seconds: Self.now)
        guard try await isHere(begun.session, seconds: Self.now) else {
            try await accounts.end(begun.token)
            throw AccountsError.signInRefused
        }
        return Self.json(begun)
    }

    private func end(
        _ id: String?, _ session: AccountSession, _ token: SessionToken, _ accounts: AccountStore
    ) async throws -> Int {
        let count: Int
        if let id {
            count = try await accounts.end(id, of: session.account) ? 1 : 0
        } else {
            count = try await accounts.endOthers(of: session.account, than: token)
        }
        try await noteOwnLogin("session_end", session.account)
        return count
    }

    /// The session of a step; whoever still owes the second factor, or has left, has none.
    private func own(_ text: String, _ accounts: AccountStore) async throws -> AccountSession {
        guard let session = try await accounts.find(try Self.token(text), seconds: Self.now),
            session.state != .awaitingSecondFactor, try await isHere(session, seconds: Self.now)
        else { throw AccountsError.sessionEnded }
        return session
    }

    private static func token(_ text: String) throws -> SessionToken {
        guard let token = SessionToken(text: text) else { throw AccountsError.sessionEnded }
        return token
    }

    private static func json(_ begun: BegunSession) -> JSONValue {
        [
            "session": .string(begun.token.text),
            "needs_code": .bool(begun.session.state == .awaitingSecondFactor),
            "second_factor": .bool(begun.session.hasSecondFactor),
        ]
    }

    private static func json(_ session: OwnSession) -> JSONValue {
        let moment = { (seconds: Int64) in
            JSONValue.string(Date(timeIntervalSince1970: TimeInterval(seconds)).ISO8601Format())
        }
        return [
            "id": .string(session.id), "began": moment(session.beganSeconds),
            "last_used": moment(session.seenSeconds),
            "browser": JSONValue(session.origin?.browser),
            "address": JSONValue(session.origin?.place), "this": .bool(session.isThis),
        ]
    }
}
