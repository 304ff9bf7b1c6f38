internal import Accounts
package import Requests
internal import Staff

extension HandOutSlip: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> PrintedSlip {
        let authority = try await handler.accountAuthority(call)
        let accounts = try await handler.node.accounts()
        let tag = try handler.tag(ofLogin: name)
        let person = try await handler.standing(ofTag: tag, seconds: call.seconds)?.person
        let isOnStaff = person != nil
        if !isOnStaff { try handler.checkLoginName(name) }
        // What another holder of the number had is neither here nor there.
        let known = try await accounts.account(tag: tag).flatMap {
            person == nil || $0.holder == person ? $0 : nil
        }
        let role = role.map(AccountRole.init)
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
                removesSecondFactor: removesSecondFactor),
            by: call.caller.accountID, seconds: call.seconds)
        try await handler.audit.note(
            "slip",
            [
                "account": .text("account:\(slip.account.number)"), "role": .text(role?.english),
                "removes_second_factor": .flag(removesSecondFactor),
            ], by: call.caller.account)
        return PrintedSlip(slip)
    }
}

extension HandOutSlips: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let authority = try await handler.accountAuthority(call)
        let accounts = try await handler.node.accounts()
        let page = try await handler.staff.everybody(
            of: try RequestHandler.section(section), countMax: AccountStore.slipsMax,
            as: try await handler.acting(call))
        guard !page.hasMore else {
            throw AccountsError.tooManySlips(slipsMax: AccountStore.slipsMax)
        }
        var people: [StaffPerson] = []
        var requests: [SlipRequest] = []
        for member in page.members {
            let tag = try handler.tag(ofLogin: member.employeeNumber)
            let standing = try await handler.standing(ofTag: tag, seconds: call.seconds)
            guard let person = standing?.person else { continue }
            let known = try await accounts.account(tag: tag).flatMap {
                $0.holder == person ? $0 : nil
            }
            guard authority.maySlip(known, isOnStaff: true),
                !(onlyWithoutPassword && known?.hasPassword == true)
            else { continue }
            people.append(StaffPerson(member))
            requests.append(SlipRequest(tag: tag, isStaff: true, holder: person))
        }
        let slips = try await accounts.issueSlips(
            requests, by: call.caller.accountID, seconds: call.seconds)
        try await handler.audit.note(
            "slips", ["count": .number(slips.count)], by: call.caller.account)
        return Answer(
            slips: zip(people, slips).map { Answer.Row(person: $0, slip: PrintedSlip($1)) })
    }
}

extension PrintedSlip {
    fileprivate init(_ slip: IssuedSlip) {
        self.init(code: slip.code, expiresSeconds: slip.expiresSeconds)
    }
}
