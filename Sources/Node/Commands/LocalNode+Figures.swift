internal import CivicCalendar
internal import FoundationEssentials
internal import Requests
internal import Staff

/// Results of a day as a file. Nothing of them leaves.
extension LocalNode {
    func performFigures(_ request: OldRequest) async throws -> JSONValue {
        switch request {
        case .helpDayRecord(let date, let csv, let isMeant):
            return try await recordHelpDay(
                try Self.civicDate(date, "--date"), csv.bytes, isMeant: isMeant)
        default: throw NodeError.badValue("command", "helpday")
        }
    }

    /// A day to come has no results; one that is neither a Help Day nor a Wednesday of the rule most
    /// often is a slip, and is asked about.
    private func recordHelpDay(
        _ day: CivicDate, _ csv: [UInt8], isMeant: Bool
    ) async throws -> JSONValue {
        let acting = try await acting()
        guard day <= acting.today else { throw NodeError.resultsOfDayToCome(day.text) }
        let entry: EntryDay?
        do { entry = try await entryDay(day.text) } catch StaffError.helpDay(.notHelpDay) {
            entry = nil
        }
        guard isMeant || entry != nil else { throw NodeError.resultsOfOtherDay(day.text) }
        let report = try await staff.recordHelpDay(csv: csv, on: day, as: acting)
        var answer: [String: JSONValue] = [
            "recorded": .int(report.recorded), "replaced": .int(report.replaced),
            "unchanged": .int(report.unchanged),
        ]
        if entry == nil {
            answer["notice"] = .string(
                words(
                    ja: "\(day.text) は、助け合いデーでも水曜日の定時退庁日でもありません。結果は記録しました",
                    en:
                        "\(day.text) is no Help Day and no counted Wednesday. The results were recorded"
                ))
        }
        return .object(answer)
    }

    /// Today in Japan.
    static var today: CivicDate? {
        CivicDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 + 9 * 3_600) / 86_400))
    }

    package static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
