internal import CivicCalendar
internal import Gate
internal import Requests
internal import Staff

/// The groups of a fiscal year, and making them anew: for cities whose groups an older rule formed, or
/// that published a first month before their staff were complete.
extension LocalNode {
    func groups(_ year: Int?) async throws -> JSONValue {
        let year = try fiscalYear(year)
        let found = try await staff.yearGroups(
            year, headcountMin: settings.suppression.headcountMinimum, as: try await acting())
        return json(found, year)
    }

    func regroup(_ year: Int?, _ isMeant: Bool) async throws -> JSONValue {
        let year = try fiscalYear(year)
        let headcountMin = settings.suppression.headcountMinimum
        guard isMeant else { throw NodeError.regroupingNotMeant(year.text) }
        let acting = try await acting()
        try await staff.authorize(acting, .publishFigures)
        try await audit.note("regroup", ["year": .string(year.text)])
        return json(
            try await staff.reformGroups(year, headcountMin: headcountMin, as: acting), year)
    }

    private func fiscalYear(_ year: Int?) throws -> FiscalYear {
        if let year {
            guard let fiscal = FiscalYear(startYear: year) else {
                throw NodeError.badValue("--year", "1948–2099")
            }
            return fiscal
        }
        guard let today = Self.today else { throw NodeError.badValue("--year", "1948–2099") }
        return FiscalYear(of: today)
    }

    private func json(_ found: YearGroups, _ year: FiscalYear) -> JSONValue {
        [
            "fiscal_year": .string(year.text), "is_fixed": .bool(found.isFixed),
            "is_outdated": .bool(found.isOutdated),
            "groups": .array(
                found.groups.map { group in
                    [
                        "unit_group": .string(group.name), "headcount": .int(group.headcount),
                        "is_shared": .bool(group.isShared),
                        "sections": .array(group.sections.map { .string($0) }),
                    ]
                }),
        ]
    }
}
