internal import CivicCalendar
internal import FoundationEssentials
internal import Requests
internal import Staff

/// The staff as a list. Nothing of it leaves.
extension LocalNode {
    func performFigures(_ request: OldRequest) async throws -> JSONValue {
        switch request {
        case .staffImport(let csv, let allowsManyLeaving, let allowsNumberChanges):
            return try await importStaff(
                csv.bytes, allowsManyLeaving, allowsNumberChanges, RenamedPeople(),
                try await acting())
        case .staffList: return try await staffList()
        default: throw NodeError.badValue("command", "staff")
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

    package static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
