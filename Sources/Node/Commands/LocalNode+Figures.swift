internal import CivicCalendar
internal import FoundationEssentials
internal import Staff

/// The staff as a list, and results of a day as a file. Nothing of them leaves.
extension LocalNode {
    func performFigures(_ request: NodeRequest) async throws -> JSONValue {
        switch request {
        case .staffImport(let csv, let allowsManyLeaving):
            return try await importStaff(
                csv.bytes, allowsManyLeaving, RenamedPeople(), try await acting())
        case .staffList: return try await staffList()
        case .helpDayRecord(let date, let csv):
            let report = try await staff.recordHelpDay(
                csv: csv.bytes, on: try Self.civicDate(date, "--date"), as: try await acting())
            return [
                "recorded": .int(report.recorded), "replaced": .int(report.replaced),
                "unchanged": .int(report.unchanged),
            ]
        default: throw NodeError.badValue("command", "staff, helpday")
        }
    }

    private func staffList() async throws -> JSONValue {
        [
            "staff": .array(
                try await staff.list(as: try await acting()).map(Self.json))
        ]
    }

    /// Today in Japan.
    static var today: CivicDate? {
        CivicDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 + 9 * 3_600) / 86_400))
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
