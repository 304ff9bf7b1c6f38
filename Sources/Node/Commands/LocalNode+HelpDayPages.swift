internal import Alliance
internal import CivicCalendar
internal import Records
internal import Staff
internal import UseCases

/// What pages about a Help Day ask beyond what files and commands do.
extension LocalNode {
    static func json(_ outcome: Result<HelpDayReport, ForecastFaults>) -> JSONValue {
        switch outcome {
        case .success(let report):
            return [
                "recorded": .int(report.recorded), "replaced": .int(report.replaced),
                "unchanged": .int(report.unchanged), "faults": [],
            ]
        case .failure(let found):
            return [
                "recorded": 0, "replaced": 0, "unchanged": 0,
                "faults": .array(
                    found.faults.map { fault in
                        [
                            "row": .int(fault.row), "field": .string(fault.column.english),
                            "message": .string(fault.message(japanese: Language.isJapanese)),
                        ]
                    }),
            ]
        }
    }

    func presence(
        _ day: CivicDate, _ section: SectionPath?, _ acting: Acting
    ) async throws -> JSONValue {
        let report = try await staff.presence(on: day, section: section, as: acting)
        return [
            "date": .string(day.text), "closed": .bool(report.isClosed),
            "divisions": .array(report.divisions.map(Self.json)),
        ]
    }

    private static func json(_ division: PresenceReport.Division) -> JSONValue {
        [
            "section": .string(division.section), "whole": .bool(division.isWhole),
            "lights_out": division.lightsOut.map { out in
                [
                    "at": .string(out.at.text), "entered_later": .bool(out.enteredLater),
                    "still_here": .int(out.stillHere),
                ]
            } ?? .null,
            "members": .array(
                division.members.map { line in
                    [
                        "person": json(line.person), "outcome": JSONValue(line.outcome?.rawValue),
                        "left_at": JSONValue(line.left?.text),
                        "source": JSONValue(line.source?.rawValue),
                        "work": JSONValue(line.work?.english), "note": JSONValue(line.note),
                        "exempt": .bool(line.isExempt), "still_here": .bool(line.isStillHere),
                    ]
                }),
        ]
    }

    func ownHelp(_ acting: Acting) async throws -> JSONValue {
        let help = try await staff.ownHelp(as: acting)
        return [
            "help": .array(
                help.map { help in
                    [
                        "date": .string(help.day.text), "is_helper": .bool(help.isHelper),
                        "other": Self.json(help.other), "minutes": .int(help.minutes),
                    ]
                })
        ]
    }

    /// Whether a day is closed, for what waits for 職員課.
    package func isDayClosed(_ day: String) async throws -> Bool {
        let acting = Acting(post: .personnel, account: "", seconds: Self.now)
        return try await staff.isClosed(try Self.civicDate(day, "--date"), as: acting)
    }

    /// Whether a month has results and none of its figures was shared.
    package func isMonthUnpublished(_ text: String) async throws -> Bool {
        guard let month = try? CivicMonth(reading: text) else { return false }
        let shared = try await reader.closings(of: member, period: FigurePeriod.number(of: month))
        guard shared.isEmpty else { return false }
        return try await staff.hasResults(in: month)
    }
}
