internal import Documents
internal import HTML
internal import Requests

/// How a day ended, 課 by 課, as a table to take along: the numbers that the page shows to whoever asks. Nobody's
/// name is in it.
extension HelpDayPages {
    static let resultFileRoutes: [PageRoute] = [
        .get("/helpday/days/:day/results.xlsx", .helpDay) { visit in
            try Exports.excel(try await resultTable(visit), visit)
        },
        .get("/helpday/days/:day/results.csv", .helpDay) { visit in
            Exports.csv(try await resultTable(visit), visit)
        },
    ]

    static func resultFiles(_ day: CivicDay, _ section: String?) -> Markup {
        let path = PagePath.helpDay(day)
        return Exports.row(
            excel: (path / "results.xlsx").with("section", section),
            csv: (path / "results.csv").with("section", section))
    }

    private static func resultTable(_ visit: PageRequest) async throws -> TableFile {
        let day = try day(visit)
        let answer = try await visit.ask(
            ReportHelpDay(date: day.text, check: nil, section: visit.query.typed("section")))
        return TableFile(
            title: say("助け合いデーの結果_\(day.said)"),
            heads: [
                say("日"), say("課"), say("消灯"), say("後から入力"), say("人数"), say("定時"), say("遅れ"),
                say("除外"), say("未報告"),
            ],
            rows: answer.divisions.map { division in
                let counts = division.counts
                return [
                    .day(day.text), .text(HelpDayWords.section(division.section)),
                    .text(division.lightsOut?.at ?? ""),
                    .text(division.lightsOut?.enteredLater == true ? say("後から") : ""),
                ]
                    + [
                        counts.present, counts.onTime, counts.late, counts.exempt,
                        counts.withoutResult,
                    ].map(Spreadsheet.Cell.count)
            })
    }
}
