internal import Accounts
internal import Notices
package import Requests

extension ShowOwnMail: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard try handler.node.mail.isOn, let account = call.caller.accountID else {
            return Answer(isOn: false, address: nil, proposed: nil, refusedSeconds: nil)
        }
        let own = try await handler.node.accounts().ownMail(of: account, seconds: call.seconds)
        return Answer(
            isOn: true, address: own.address, proposed: own.proposed,
            refusedSeconds: own.refusedSeconds)
    }
}

extension ProposeOwnMail: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let account = try handler.mailOwner(call)
        let mail = try handler.node.mail
        guard mail.isOn else { throw NodeError.mailOff() }
        let typed = Self.normalised(address)
        guard mail.admits(typed) else { throw NodeError.mailAddressWrong() }
        let accounts = try await handler.node.accounts()
        let code = try await accounts.proposeMail(typed, of: account, seconds: call.seconds)
        do {
            try await mail.mail(code: code, to: typed)
        } catch {
            // What never arrived is nothing to wait for.
            try await accounts.dropProposedMail(of: account)
            throw error
        }
        return Done()
    }

    /// As a machine reads it: input methods write full-width signs, and pasted lines bring spaces.
    private static func normalised(_ typed: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars.prefix(1_000) {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(
                isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let rest = scalars.drop(while: isSpace)
        let end = rest.lastIndex { !isSpace($0) }.map { rest.index(after: $0) }
        return end.map { String(String.UnicodeScalarView(rest[..<$0])) } ?? ""
    }
}

extension ConfirmOwnMail: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let account = try handler.mailOwner(call)
        guard try handler.node.mail.isOn else { throw NodeError.mailOff() }
        // What is unread by now was there to be seen when the address was set.
        let newest = try await handler.node.notices().newestNumber()
        try await handler.node.accounts().confirmMail(
            of: account, code: code, through: newest, seconds: call.seconds)
        try await handler.beginMail(of: account, call)
        try await handler.audit.note("mail_set", [:], by: call.caller.account)
        return Done()
    }
}

extension RemoveOwnMail: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let account = try handler.mailOwner(call)
        let removed = try await handler.node.accounts().removeMail(of: account)
        if removed {
            try await handler.audit.note("mail_removed", [:], by: call.caller.account)
        }
        return Answer(removed: removed)
    }
}

extension RequestHandler {
    /// Somebody who signed in; whoever runs the machine has no notices.
    func mailOwner(_ call: Call) throws -> AccountID {
        guard let account = call.caller.accountID else { throw NodeError.noPost() }
        return account
    }
}
