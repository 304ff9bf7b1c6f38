internal import Requests

/// The check list of one 係: who is on it, and what was typed.
struct CheckList {
    let day: CivicDay
    let check: String
    let section: String
    let isClosed: Bool
    var rows: [CheckRow]
    /// Above the list; what is wrong with one person stands there.
    var trouble: HelpDayProblem?

    /// How many 「全員に聞いた」 set just now; nil where it was not pressed.
    private(set) var setCount: Int?

    /// How many of the list have an answer that is recorded.
    let answeredCount: Int

    var hasProblems: Bool { trouble != nil || rows.contains { !$0.problems.isEmpty } }

    /// The lists that the reader may fill in; more than one for a 所属長.
    static func all(_ visit: PageRequest, _ day: CivicDay) async throws -> [CheckList] {
        let check = visit["check"]
        guard ["week", "eve"].contains(check) else { throw PageError.notFound }
        let named = visit.query["section"]
        let report = try await ask(visit, day, check, named)
        let week =
            check == "eve" ? try await ask(visit, day, "week", named).sections : []
        let known = Dictionary(
            week.flatMap(\.members).map { (Array($0.employeeNumber.utf8), $0) },
            uniquingKeysWith: { first, _ in first })
        return report.sections
            .filter { section in named.map { section.section.isSame(as: $0) } ?? true }
            .map { section in
                CheckList(
                    day: day, check: check, section: section.section, isClosed: report.closed,
                    rows: section.members.prefix(GiveForecasts.rowsMax).map {
                        CheckRow($0, week: known[Array($0.employeeNumber.utf8)])
                    },
                    answeredCount: section.counts.present - section.counts.notReported)
            }
    }

    /// Everybody who is 未記入 can leave, until somebody is chosen otherwise; nothing is saved by that.
    mutating func askedAll() {
        for row in rows.indices { rows[row].setIfUnreported() }
        setCount = rows.count { $0.isSet }
    }

    /// How many have no answer in the form.
    var openCount: Int { rows.count { $0.outlook.isEmpty } }

    private static func ask(
        _ visit: PageRequest, _ day: CivicDay, _ check: String, _ section: String?
    ) async throws -> ReportHelpDay.Answer {
        try await visit.ask(ReportHelpDay(date: day.text, check: check, section: section))
    }

    /// Puts what was typed over what is known. Rows are found by the employee number that stands
    /// beside them, because the members may have changed since the form was opened.
    mutating func overlay(_ form: FormFields) {
        var indexes: [[UInt8]: Int] = [:]
        for index in 0..<GiveForecasts.rowsMax {
            guard let number = form["number-\(index)"] else { break }
            indexes[Array(number.utf8)] = index
        }
        for row in rows.indices {
            guard let index = indexes[Array(rows[row].number.utf8)] else { continue }
            rows[row].overlay(form, at: index)
        }
    }
}
