internal import CivicCalendar
internal import FoundationEssentials
internal import Staff
internal import UseCases

/// The pages about a Help Day: before it, after it, and who did what.
extension LocalNode {
    func helpDayReport(
        _ day: CivicDate, _ check: ForecastCheck?, _ section: SectionPath?, _ acting: Acting
    ) async throws -> JSONValue {
        let forecasts = try await staff.forecastReport(
            on: day, check: check, section: section, as: acting)
        let results = try await staff.resultReport(on: day, section: section, as: acting)
        var answer: [String: JSONValue] = [
            "date": .string(day.text), "check": .string(forecasts.check.rawValue),
            "closed": .bool(forecasts.isClosed), "forecast": .object(Self.counts(forecasts.total)),
            "sections": .array(forecasts.sections.map(Self.json)),
            "result": .object(Self.counts(results.total)),
            "divisions": .array(results.divisions.map(Self.json)),
            "unreported": .array(results.unreported.map { .string($0.section) }),
        ]
        // A city's list of pairs is asked for section by section.
        if acting.post.role != .personnel || section != nil {
            let help = try await staff.help(on: day, section: section, as: acting)
            answer["help"] = .array(help.map(Self.json))
        }
        return .object(answer)
    }

    func unreported(
        _ day: CivicDate, _ section: SectionPath?, _ acting: Acting
    ) async throws -> JSONValue {
        let report = try await staff.resultReport(on: day, section: section, as: acting)
        return [
            "date": .string(day.text), "divisions": .int(report.divisions.count),
            "count": .int(report.unreported.count),
            "unreported": .array(
                report.unreported.map {
                    [
                        "section": .string($0.section), "present": .int($0.summary.present),
                        "without_result": .int($0.summary.withoutResult),
                    ]
                }),
        ]
    }

    func journal(_ day: CivicDate, _ acting: Acting) async throws -> JSONValue {
        let lines = try await staff.journal(on: day, as: acting)
        return [
            "date": .string(day.text),
            "journal": .array(
                lines.map {
                    [
                        "at": .string(Self.moment($0.enteredSeconds)), "post": .string($0.post),
                        "act": .string($0.act), "section": JSONValue($0.section),
                        "detail": JSONValue($0.detail), "reason": JSONValue($0.reason),
                    ]
                }),
        ]
    }

    static func json(
        _ change: EntryChange, _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        var answer = more
        answer["change"] = .string(change.rawValue)
        answer["unchanged"] = .bool(change == .unchanged)
        return .object(answer)
    }

    static func json(_ report: HelpDayReport) -> JSONValue {
        [
            "recorded": .int(report.recorded), "replaced": .int(report.replaced),
            "unchanged": .int(report.unchanged),
        ]
    }

    static func json(_ report: DepartureReport) -> JSONValue {
        json(report.change, ["outcome": JSONValue(report.outcome?.rawValue)])
    }

    private static func counts(_ summary: ForecastSummary) -> [String: JSONValue] {
        var counts: [String: JSONValue] = [
            "present": .int(summary.present), "short_minutes": .int(summary.shortMinutes),
            "hard_without_minutes": .int(summary.withoutMinutes),
            "with_room": .int(summary.withRoom), "room_minutes": .int(summary.roomMinutes),
            "in_both_checks": .int(summary.inBothChecks),
            "changed_between_checks": .int(summary.changed),
        ]
        for standing in ForecastStanding.allCases {
            counts[standing.rawValue] = .int(summary[standing])
        }
        return counts
    }

    private static func json(_ section: SectionForecast) -> JSONValue {
        var answer = counts(section.summary)
        answer["section"] = .string(section.section)
        if !section.members.isEmpty {
            answer["members"] = .array(section.members.map(json))
            answer["missing"] = .array(
                section.members.filter { $0.standing == .notReported }
                    .map { .string($0.person.employeeNumber) })
        }
        return .object(answer)
    }

    private static func json(_ line: ForecastLine) -> JSONValue {
        [
            "employee_number": .string(line.person.employeeNumber),
            "name": .string(line.person.name), "standing": .string(line.standing.rawValue),
            "over_minutes": .int(line.overMinutes), "room_minutes": .int(line.roomMinutes),
            "work": JSONValue(line.work?.english), "note": JSONValue(line.note),
            "reason": JSONValue(line.reason), "immovable": JSONValue(line.immovable),
            "was": JSONValue(line.change?.week.rawValue),
            "changed": .bool(line.change != nil),
        ]
    }

    private static func counts(_ summary: ResultSummary) -> [String: JSONValue] {
        let work = summary.lateByWork.map {
            ($0.key?.english ?? "unnamed", JSONValue.int($0.value))
        }
        return [
            "present": .int(summary.present), "on_time": .int(summary.onTime),
            "late": .int(summary.late), "exempt": .int(summary.exempt),
            "without_result": .int(summary.withoutResult),
            "late_by_work": .object(Dictionary(work, uniquingKeysWith: { first, _ in first })),
        ]
    }

    private static func json(_ division: DivisionResult) -> JSONValue {
        var answer = counts(division.summary)
        answer["section"] = .string(division.section)
        answer["reported"] = .bool(!division.isUnreported)
        answer["lights_out"] =
            division.lightsOut.map { out in
                [
                    "at": .string(out.at.text), "by_aim": .bool(out.at <= .lightsOut),
                    "entered_at": .string(moment(out.enteredSeconds)),
                    "entered_later": .bool(out.enteredLater), "still_here": .int(out.stillHere),
                ]
            } ?? .null
        if !division.late.isEmpty {
            answer["late_people"] = .array(
                division.late.map { late in
                    [
                        "employee_number": .string(late.person.employeeNumber),
                        "name": .string(late.person.name), "left_at": JSONValue(late.left?.text),
                        "work": JSONValue(late.work?.english), "note": JSONValue(late.note),
                    ]
                })
        }
        return .object(answer)
    }

    /// 2026-05-20T17:42+09:00.
    private static func moment(_ seconds: Int64) -> String {
        let acting = Acting(post: .personnel, account: "", seconds: seconds)
        let minutes = acting.minuteOfDay
        let time = ClockTime.text(UInt32(clamping: minutes))
        return "\(acting.today.text)T\(time)+09:00"
    }
}
