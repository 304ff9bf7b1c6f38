package import Accounts
internal import Requests
internal import Staff

/// Logins of other people, given and closed through the pages by those who may; each act is audited
/// with numbers of accounts, never with names.
extension LocalNode {
    /// What the acting post may do with logins; refused for all but personnel and administrators.
    package func accountAuthority() async throws -> AccountAuthority {
        let post = try await acting().post
        guard let authority = AccountAuthority(post.role) else {
            throw StaffError.roleRefused(post.role, .bindAccount)
        }
        return authority
    }

    /// One slip for a login name or an employee number.
    package func issueSlip(
        name: String, role: AccountRole?, removesSecondFactor: Bool, by issuer: AccountID?
    ) async throws -> IssuedSlip {
        let authority = try await accountAuthority()
        let accounts = try openAccounts()
        let tag = try loginTag(name)
        let person = try await standing(of: tag, seconds: Self.now)?.person
        let isOnStaff = person != nil
        if !isOnStaff { try checkLoginName(name) }
        // What another holder of the number had is neither here nor there.
        let known = try await accounts.account(tag: tag).flatMap {
            person == nil || $0.holder == person ? $0 : nil
        }
        guard authority.maySlip(known, isOnStaff: isOnStaff),
            role.map(authority.grantable.contains) ?? true
        else { throw NodeError.accountOfOthers() }
        // Somebody who is neither on the staff nor has a role could sign in to nothing.
        guard isOnStaff || role != nil || known?.roles.isEmpty == false else {
            throw NodeError.slipForNobody()
        }
        let slip = try await accounts.issueSlip(
            SlipRequest(
                tag: tag, roles: role.map { [$0] } ?? [], isStaff: isOnStaff, holder: person,
                removesSecondFactor: removesSecondFactor), by: issuer, seconds: Self.now)
        try await audit.note(
            "slip",
            [
                "account": .string("account:\(slip.account.number)"),
                "role": JSONValue(role?.english),
                "removes_second_factor": .bool(removesSecondFactor),
            ])
        return slip
    }

    /// A slip for everybody who stands in a section or below it today, in the order of the list;
    /// without those who chose a password already, if asked, and without administrators.
    package func issueSlips(
        section: String, onlyWithoutPassword: Bool, by issuer: AccountID?
    ) async throws -> [SectionSlip] {
        let authority = try await accountAuthority()
        let accounts = try openAccounts()
        let page = try await staff.everybody(
            of: try Self.typedSection(section), countMax: AccountStore.slipsMax,
            as: try await acting())
        guard !page.hasMore else {
            throw AccountsError.tooManySlips(slipsMax: AccountStore.slipsMax)
        }
        var members: [StaffMember] = []
        var requests: [SlipRequest] = []
        for member in page.members {
            let tag = try loginTag(member.employeeNumber)
            guard let person = try await standing(of: tag, seconds: Self.now)?.person else {
                continue
            }
            let known = try await accounts.account(tag: tag).flatMap {
                $0.holder == person ? $0 : nil
            }
            guard authority.maySlip(known, isOnStaff: true),
                !(onlyWithoutPassword && known?.hasPassword == true)
            else { continue }
            members.append(member)
            requests.append(SlipRequest(tag: tag, isStaff: true, holder: person))
        }
        let slips = try await accounts.issueSlips(requests, by: issuer, seconds: Self.now)
        try await audit.note("slips", ["count": .int(slips.count)])
        return zip(members, slips).map(SectionSlip.init)
    }

    package func grant(_ role: AccountRole, to id: AccountID) async throws {
        guard try await accountAuthority().grantable.contains(role) else {
            throw NodeError.accountOfOthers()
        }
        try await openAccounts().grant(role, to: id)
        try await noteAccount("grant", id, role)
    }

    package func revoke(_ role: AccountRole, from id: AccountID) async throws {
        guard try await accountAuthority().grantable.contains(role) else {
            throw NodeError.accountOfOthers()
        }
        try await openAccounts().revoke(role, from: id)
        try await noteAccount("revoke", id, role)
    }

    package func setActive(_ isActive: Bool, _ id: AccountID) async throws {
        let authority = try await accountAuthority()
        let accounts = try openAccounts()
        guard let account = try await accounts.account(id) else {
            throw AccountsError.accountUnknown
        }
        guard authority.mayClose(account) else { throw NodeError.accountOfOthers() }
        if isActive {
            try await accounts.reactivate(id)
        } else {
            try await accounts.deactivate(id)
        }
        try await noteAccount(isActive ? "account_open" : "account_close", id, nil)
    }

    private func noteAccount(_ act: String, _ id: AccountID, _ role: AccountRole?) async throws {
        try await audit.note(
            act,
            ["account": .string("account:\(id.number)"), "role": JSONValue(role?.english)])
    }
}
