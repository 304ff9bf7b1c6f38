package import Accounts
internal import FoundationEssentials
package import Requests
internal import Staff

extension IssueFirstLink: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> FirstLinkAnswer {
        let link = try await handler.node.accounts().issueFirstLink(seconds: call.seconds)
        try await handler.audit.note("first_link", [:], by: call.caller.account)
        return FirstLinkAnswer(link, address: handler.cityLabel.address)
    }
}

extension FirstLinkAnswer {
    /// `address` is that of the pages; empty where none is known, and then the link is a path alone.
    package init(_ link: FirstLink, address: String) {
        let path = "/first/" + link.token
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.init(
            link: base + path, path: path,
            expires: Date(timeIntervalSince1970: TimeInterval(link.expiresSeconds))
                .ISO8601Format(),
            again: "tasukeai accounts first")
    }
}

extension IssueSlip: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let accounts = try await handler.node.accounts()
        let roles = try role.map { [try Self.accountRole($0)] } ?? []
        if let adviser {
            guard roles == [.adviser] else { throw NodeError.badValue("--as", "--role adviser") }
            _ = try await handler.node.advisers.signedReplica(adviser)
        }
        let tag = try handler.tag(ofLogin: name)
        let person = try await handler.standing(ofTag: tag, seconds: call.seconds)?.person
        if person == nil { try handler.checkLoginName(name) }
        let known = try await accounts.account(tag: tag)
        guard person != nil || !roles.isEmpty || known?.roles.isEmpty == false else {
            throw NodeError.slipForNobody()
        }
        let slip = try await accounts.issueSlip(
            SlipRequest(
                tag: tag, roles: roles, isStaff: person != nil, holder: person,
                removesSecondFactor: removesSecondFactor),
            by: nil, seconds: call.seconds)
        try await handler.audit.note("slip", ["role": .text(role)], by: call.caller.account)
        if let adviser { _ = try await handler.bind(login: name, toReplica: adviser, call) }
        return Answer(code: slip.code)
    }

    private static func accountRole(_ word: String) throws -> AccountRole {
        let roles = AccountRole.allCases
        guard let role = roles.first(where: { $0.english == word || $0.japanese == word }) else {
            throw NodeError.badValue("--role", roles.map(\.english).joined(separator: " "))
        }
        return role
    }
}

extension CountLogins: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let counts = try await handler.node.accounts().counts(seconds: call.seconds)
        return Answer(
            accounts: counts.all, active: counts.active, withPassword: counts.withPassword,
            withSecondFactor: counts.withSecondFactor, openSlips: counts.openSlips,
            sessions: counts.sessions)
    }
}
