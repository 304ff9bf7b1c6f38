internal import CivicCalendar
package import Requests
internal import Staff

/// The organisation for pages, asked in the post of whoever reads; nothing of it leaves the city.
extension PageOfSections: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let found = try await handler.staff.sections(
            containing: text, page: page, size: size, as: try await handler.acting(call))
        return Answer(
            sections: found.sections.map { Answer.Row(path: $0.path, people: $0.people) },
            hasMore: found.hasMore)
    }
}

extension PageOfStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> StaffPageAnswer {
        StaffPageAnswer(
            try await handler.staff.members(
                of: try RequestHandler.section(section), page: page, size: size,
                as: try await handler.acting(call)))
    }
}

extension PageOfPlacesToCome: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> StaffPageAnswer {
        StaffPageAnswer(
            try await handler.staff.placesToCome(
                page: page, size: size, as: try await handler.acting(call)))
    }
}

extension FindStaff: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let member = try await handler.staff.member(
            numbered: employeeNumber, as: try await handler.acting(call))
        return Answer(person: member.map(StaffPerson.init))
    }
}

extension RequestHandler {
    static func section(_ text: String) throws -> SectionPath {
        guard text.unicodeScalars.count <= 200, case .success(let path) = SectionPath.read(text)
        else { throw StaffError.helpDay(.sectionUnknown) }
        return path
    }
}

extension StaffPageAnswer {
    fileprivate init(_ page: StaffPage) {
        self.init(people: page.members.map(StaffPerson.init), hasMore: page.hasMore)
    }
}

extension StaffPerson {
    init(_ member: StaffMember) {
        let post: Post =
            switch member.role {
            case .staff: .staff
            case .sectionChief: .sectionChief
            case .generalAffairsChief: .generalAffairsChief
            case .manager: .manager
            }
        self.init(
            employeeNumber: member.employeeNumber, name: member.name, section: member.section,
            post: post, mail: member.mail, phone: member.phone, from: member.from?.text,
            until: member.until?.text, isPresent: member.isPresent)
    }
}
