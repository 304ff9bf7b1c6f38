internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import SQLiteLedger

/// Lists as pages show them: a part, and how many there are. Each is read where the page begins, so that
/// a page of ten years costs what a page of a month costs.
extension LocalNode {
    static let listRowsMax = 50
    static let cardRowsMax = 20

    func performList(_ request: ListRequest) async throws -> JSONValue {
        switch request {
        case .meetings(let status, let page):
            let choice = try status.map { try shown(.meeting, "status", $0) }
            return try await list(
                "meetings", .meeting, choice == nil ? MeetingRules.listed : MeetingRules.inStatus,
                choice.map { [$0] } ?? [], page
            ) { self.row($0, ["title", "date", "form", "status"]) }
        }
    }

    /// `{NAME: rows, "total", "page"}`, newest first; a page that is not there becomes the last.
    func list(
        _ name: String, _ kind: SharedKind, _ facet: FacetRule, _ parts: [Facet.Part],
        _ page: Int, rowsMax: Int = listRowsMax, _ row: (SharedRecord) -> JSONValue
    ) async throws -> JSONValue {
        let total = try await reader.count(kind, facet, parts)
        let page = Self.page(page, of: total, rowsMax: rowsMax)
        let shown = try await reader.list(
            kind, facet, parts, skip: (page - 1) * rowsMax, countMax: rowsMax)
        return [
            name: .array(shown.map(row)), "total": .int(total), "page": .int(page),
        ]
    }

    static func page(_ page: Int, of total: Int, rowsMax: Int) -> Int {
        min(max(1, page), max(1, (total + rowsMax - 1) / rowsMax))
    }

    func shown(_ kind: SharedKind, _ field: String, _ word: String) throws -> Facet.Part {
        guard case .choice(let number) = try value(try rule(kind, field), word) else {
            throw NodeError.badValue(field, word)
        }
        return .value(.choice(number))
    }

    private func row(_ record: SharedRecord, _ names: [String]) -> JSONValue {
        var row: [String: JSONValue] = [
            "id": .string(record.id.description), "city": .string(record.owner.text),
        ]
        for name in names { row[name] = plain(record, name) }
        return .object(row)
    }
}
