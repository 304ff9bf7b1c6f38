internal import CivicCalendar
internal import Gate
package import Requests
internal import Staff

/// The groups of a fiscal year, and making them anew: for cities whose groups an older rule formed, or
/// that published a first month before their staff were complete.
extension ListGroups: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> GroupsOfYear {
        let year = try FiscalYear(typed: year, call)
        let found = try await handler.staff.yearGroups(
            year, headcountMin: handler.suppression.headcountMinimum,
            as: try await handler.acting(call))
        return GroupsOfYear(found, year)
    }
}

extension ReformGroups: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> GroupsOfYear {
        let year = try FiscalYear(typed: year, call)
        guard isMeant else { throw NodeError.regroupingNotMeant(year.text) }
        let acting = try await handler.acting(call)
        try await handler.staff.authorize(acting, .publishFigures)
        try await handler.audit.note(
            "regroup", ["year": .text(year.text)], by: call.caller.account)
        let found = try await handler.staff.reformGroups(
            year, headcountMin: handler.suppression.headcountMinimum, as: acting)
        return GroupsOfYear(found, year)
    }
}

extension FiscalYear {
    /// As it was typed; nil: this one.
    fileprivate init(typed year: Int?, _ call: Call) throws {
        if let year, let fiscal = FiscalYear(startYear: year) {
            self = fiscal
        } else if year == nil, let today = call.today {
            self.init(of: today)
        } else {
            throw NodeError.badValue("--year", "1948–2099")
        }
    }
}

extension GroupsOfYear {
    fileprivate init(_ found: YearGroups, _ year: FiscalYear) {
        self.init(
            fiscalYear: year.text, isFixed: found.isFixed, isOutdated: found.isOutdated,
            groups: found.groups.map {
                Group(
                    unitGroup: $0.name, headcount: $0.headcount, isShared: $0.isShared,
                    sections: $0.sections)
            })
    }
}
