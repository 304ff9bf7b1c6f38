internal import CivicCalendar
package import Requests
internal import Staff

extension ListStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try day.map { try Typed.civicDate($0, "--on") }
        return Answer(staff: try await handler.staff.list(as: acting, on: day).map(StaffEntry.init))
    }
}

extension ExportStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        guard let encoding = StaffExport.Encoding(rawValue: encoding) else {
            throw NodeError.badValue("--encoding", "utf8, cp932")
        }
        let places = try await handler.staff.places(as: acting)
        let bytes = try StaffExport.csv(places, encoding: encoding)
        try await handler.audit.note(
            "staff_export", ["rows": .number(places.count)], by: call.caller.account)
        return Answer(rows: places.count, csv: FileContents(bytes))
    }
}

extension BindPost: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let account = account ?? call.caller.account
        guard (1...200).contains(account.unicodeScalars.count) else {
            throw NodeError.badValue("--account", "1–200")
        }
        let post = try post.map { try ActingPost(reading: $0) }
        try await handler.staff.bind(account: account, to: post, as: acting)
        return Answer(account: account, post: post?.text)
    }
}

extension EraseStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        try await handler.staff.erase(employeeNumber: employeeNumber, as: acting)
        await handler.screens.forget()
        try await handler.audit.note("staff_erase", [:], by: call.caller.account)
        return Answer(erased: true)
    }
}

extension StaffEntry {
    fileprivate init(_ member: StaffMember) {
        self.init(
            section: member.section, name: member.name, reading: member.reading,
            employeeNumber: member.employeeNumber, mail: member.mail, phone: member.phone,
            role: member.role.rawValue, from: member.from?.text, until: member.until?.text,
            strengths: member.strengths.map(\.english), helpLimitMinutes: member.helpLimitMinutes)
    }
}
