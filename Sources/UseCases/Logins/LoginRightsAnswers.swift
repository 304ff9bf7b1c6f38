internal import Accounts
package import Requests
internal import Staff

/// Logins of other people, given and closed by those who may; each act is audited with numbers of
/// accounts, never with names.
extension ShowGrantableRoles: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(roles: try await handler.accountAuthority(call).grantable.map(GrantedRole.init))
    }
}

extension ShowLoginRights: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let authority = try await handler.accountAuthority(call)
        let login = try await handler.login(account)
        return Answer(
            grantable: authority.grantable.map(GrantedRole.init),
            mayClose: authority.mayClose(login))
    }
}

extension FindLoginHolder: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let login = try await handler.login(account)
        let member = try await handler.staff.member(ofTag: login.tag.bytes, as: acting)
        return Answer(person: member.map(StaffPerson.init))
    }
}

extension GrantRole: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let (id, role) = try await handler.grantable(role, account, call)
        try await handler.node.accounts().grant(role, to: id)
        try await handler.audit.note(
            "grant", RequestHandler.details(id, role), by: call.caller.account)
        return Done()
    }
}

extension RevokeRole: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let (id, role) = try await handler.grantable(role, account, call)
        try await handler.node.accounts().revoke(role, from: id)
        try await handler.audit.note(
            "revoke", RequestHandler.details(id, role), by: call.caller.account)
        return Done()
    }
}

extension SetLoginActive: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        let authority = try await handler.accountAuthority(call)
        let login = try await handler.login(account)
        guard authority.mayClose(login) else { throw NodeError.accountOfOthers() }
        let accounts = try await handler.node.accounts()
        let details = RequestHandler.details(login.id, nil)
        if isActive {
            try await accounts.reactivate(login.id)
            try await handler.audit.note("account_open", details, by: call.caller.account)
        } else {
            try await accounts.deactivate(login.id)
            try await handler.audit.note("account_close", details, by: call.caller.account)
        }
        return Done()
    }
}

extension RequestHandler {
    /// What the acting post may do with logins; refused for all but personnel and administrators.
    func accountAuthority(_ call: Call) async throws -> AccountAuthority {
        let post = try await acting(call).post
        guard let authority = AccountAuthority(post.role) else {
            throw StaffError.roleRefused(post.role, .bindAccount)
        }
        return authority
    }

    func login(_ number: Int64) async throws -> AccountSummary {
        guard let id = AccountID(number), let login = try await node.accounts().account(id) else {
            throw AccountsError.accountUnknown
        }
        return login
    }

    fileprivate func grantable(
        _ role: GrantedRole, _ number: Int64, _ call: Call
    ) async throws -> (AccountID, AccountRole) {
        let role = AccountRole(role)
        guard try await accountAuthority(call).grantable.contains(role) else {
            throw NodeError.accountOfOthers()
        }
        guard let id = AccountID(number) else { throw AccountsError.accountUnknown }
        return (id, role)
    }

    fileprivate static func details(
        _ id: AccountID, _ role: AccountRole?
    ) -> [String: AuditDetail] {
        ["account": .text("account:\(id.number)"), "role": .text(role?.english)]
    }
}

extension AccountRole {
    init(_ role: GrantedRole) {
        self =
            switch role {
            case .personnel: .personnel
            case .member: .member
            case .adviser: .adviser
            case .observer: .observer
            case .administrator: .administrator
            }
    }
}

extension GrantedRole {
    init(_ role: AccountRole) {
        self =
            switch role {
            case .personnel: .personnel
            case .member: .member
            case .adviser: .adviser
            case .observer: .observer
            case .administrator: .administrator
            }
    }
}
