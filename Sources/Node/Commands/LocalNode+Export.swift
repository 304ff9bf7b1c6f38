internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import SQLiteLedger
internal import UseCases

/// How far an export has come.
package struct ExportCursor: Sendable {
    fileprivate var text: JSONText
    /// Those that are still to be written; the first may be written in part.
    fileprivate var kinds = SharedKind.allCases.sorted { $0.rules.name < $1.rules.name }[...]
    /// Those of the first kind that are still to be written; nil before it was begun.
    fileprivate var ids: ArraySlice<OperationID>?
    fileprivate var isBegun = false

    /// `isPretty` for people.
    package init(isPretty: Bool) {
        text = JSONText(isPretty: isPretty)
    }
}

extension LocalNode {
    private static let pageCount = 256

    /// The next part of the effective shared state, sorted, without local data, and how to go on; nil
    /// after the last part. All parts together are the same bytes on every node that holds the same
    /// entries. What is written by others meanwhile may or may not be in them; the state hash is that of
    /// the end.
    package func export(
        _ cursor: ExportCursor
    ) async throws -> (bytes: [UInt8], next: ExportCursor?) {
        try admit(.export)
        var cursor = cursor
        if !cursor.isBegun {
            cursor.text.beginObject()
            cursor.text.key("records")
            cursor.text.beginObject()
            cursor.isBegun = true
        }
        guard let kind = cursor.kinds.first else { return (try await end(cursor), nil) }
        var ids = cursor.ids ?? []
        if cursor.ids == nil {
            ids = try await reader.ids(kind)[...]
            cursor.text.key(kind.rules.name)
            cursor.text.beginArray()
        }
        for record in try await reader.records(ids.prefix(Self.pageCount)) {
            cursor.text.element(try await exported(record))
        }
        cursor.ids = ids.dropFirst(Self.pageCount)
        if cursor.ids?.isEmpty == true {
            cursor.text.endArray()
            cursor.kinds.removeFirst()
            cursor.ids = nil
        }
        return (cursor.text.take(), cursor)
    }

    private func end(_ cursor: ExportCursor) async throws -> [UInt8] {
        var text = cursor.text
        text.endObject()
        text.key("space")
        text.value(.string(descriptor.space.description))
        text.key("state_hash")
        text.value(.string(try await store.stateHash().hex))
        text.endObject()
        return text.take() + [0x0A]
    }

    private func exported(_ record: SharedRecord) async throws -> JSONValue {
        var row: [String: JSONValue] = [
            "id": .string(record.id.description), "city": .string(record.owner.text),
            "author": .string(record.record.author.text),
            "parent": JSONValue(record.record.parent?.description), "fields": fields(record),
        ]
        if record.kind == .observation, record.figure == nil {
            // A figure that breaks the floor is shown nowhere.
            row["fields"] = nil
        }
        if let anchor = record.kind.rules.fields.first(where: { $0.shape == .anchor }) {
            let whole = try await whole(of: record)
            for (name, value) in try await passage(of: record, field: anchor.number, in: whole) {
                row["passage_\(name)"] = value
            }
        }
        if record.kind.rules.takesGuests {
            row["editors"] = .array(record.membership.open.map { .string($0.member.text) })
        }
        return .object(row)
    }
}
