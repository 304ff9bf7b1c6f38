internal import FoundationEssentials
internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// A record's own row, without the numbers that only this file has.
struct RecordLine: Equatable {
    /// As it lies there, so that a damaged one still has its place in the order.
    let id: RowKey
    let number: Int64
    /// nil where the row does not decode.
    let record: FoldedRecord?
    let digest: Data
    /// Where the record stands in lists.
    let placed: Data

    var name: String {
        OperationID(blob: id.bytes).map(\.description)
            ?? id.bytes.prefix(36).map { String($0, radix: 16) }.joined()
    }

    static func == (left: RecordLine, right: RecordLine) -> Bool {
        left.record != nil && left.record == right.record && left.digest == right.digest
            && left.placed == right.placed
    }
}

/// Bytes in the order in which SQLite sorts them.
struct RowKey: Comparable {
    let bytes: Data

    static func < (left: RowKey, right: RowKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// The records of a file one after another, in the order of their ids.
struct RecordLines {
    /// Which number each log has in the file.
    var logs: LogNumbers
    private let cursor: RowCursor

    init(_ database: Database) throws {
        logs = try LogNumbers(database)
        cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT r.id, r.kind, r.author, r.owner, w.id, r.parent_owner, r.authority, r.created,
                    r.quarter_hours, r.effective, r.field_digests, r.number, r.digest, r.placed,
                    r.parent IS NOT NULL AND w.id IS NULL
                FROM records AS r LEFT JOIN records AS w ON w.number = r.parent
                ORDER BY r.id
                """)
    }

    mutating func next() throws -> RecordLine? {
        guard let row = try cursor.next() else { return nil }
        let columns = Columns(row)
        let isOrphan = (try? columns.flag(14)) ?? true
        return RecordLine(
            id: RowKey(bytes: (try? columns.data(0)) ?? Data()),
            number: (try? columns.integer(11)) ?? 0,
            record: isOrphan ? nil : try? RecordRow.record(columns, &logs),
            digest: (try? columns.data(12)) ?? Data(), placed: (try? columns.data(13)) ?? Data())
    }
}

/// What hangs on one record in the tables of a file.
struct RecordRows {
    private let fields: Prepared
    private let operations: Prepared
    private let facet: Prepared

    init(_ database: Database) throws {
        fields = try Prepared(
            database, "SELECT key, conflict, view FROM fields WHERE key BETWEEN ? AND ?")
        operations = try Prepared(
            database,
            """
            SELECT key, ordinal, position, op_index FROM operations WHERE key BETWEEN ? AND ?
            ORDER BY key, ordinal
            """)
        facet = try Prepared(
            database,
            """
            SELECT 1 FROM facets
            WHERE kind = ? AND facet = ? AND key = ? AND place = ? AND number = ?
            """)
    }

    /// Adds where the rows of a record differ from those of the model's.
    func compare(
        _ number: Int64, with model: RecordRows, _ line: RecordLine, _ left: inout RecordLines,
        _ right: inout RecordLines, _ list: inout DifferenceList
    ) throws {
        let (found, views) = (try fields(of: number), try model.fields(of: line.number))
        for field in Set(found.keys).union(views.keys) where found[field] != views[field] {
            list.add(.fields, "\(line.name) \(field)")
        }
        let own = try operations(of: number, &left.logs)
        let others = try model.operations(of: line.number, &right.logs)
        for field in Set(own.keys).union(others.keys) {
            // The order of arrival may differ, but never within one log.
            guard let one = own[field], let two = others[field], one.isSound,
                one.places.sorted() == two.places.sorted()
            else {
                list.add(.operations, "\(line.name) \(field)")
                continue
            }
        }
        for (facet, place) in try FacetRow.facets(line.placed) {
            let values: [Argument] = [
                line.record?.kind.column, facet.column, place.key.column, place.order.column,
                number,
            ]
            if try self.facet.first(values, { _ in true }) == nil { list.add(.facets, line.name) }
        }
    }

    private struct FieldLine: Equatable {
        let conflict: Int64?
        /// Unpacked: another version of zstd packs the same bytes otherwise.
        let view: [UInt8]?
    }

    private func fields(of number: Int64) throws -> [Int64: FieldLine] {
        var lines: [Int64: FieldLine] = [:]
        try fields.rows(Self.keys(of: number)) { columns in
            lines[try columns.integer(0) & 0xffff_ffff] = FieldLine(
                conflict: try? columns.integer(1),
                view: try? PackedBlob.unpack(
                    columns.data(2), bytesMax: PackedBlob.viewBytesMax))
        }
        return lines
    }

    /// The history of a field.
    private struct History {
        var places: [OperationPlace] = []
        /// Ordinals without a gap, operations of a log in its order, nothing that does not decode.
        var isSound = true
        private var last: [ReplicaID: OperationPlace] = [:]

        mutating func append(_ place: OperationPlace?, _ ordinal: Int64?) {
            guard let place, ordinal == Int64(places.count) + 1,
                last[place.entry.replica].map({ $0 < place }) ?? true
            else {
                isSound = false
                return
            }
            last[place.entry.replica] = place
            places.append(place)
        }
    }

    private func operations(
        of number: Int64, _ logs: inout LogNumbers
    ) throws -> [Int64: History] {
        var histories: [Int64: History] = [:]
        try operations.rows(Self.keys(of: number)) { columns in
            let field = try columns.integer(0) & 0xffff_ffff
            let place = (try? columns.position(2)).flatMap { position in
                (try? logs.place(at: position)).flatMap { entry in
                    (try? columns.number(3)).map { OperationPlace(entry: entry, index: $0) }
                }
            }
            histories[field, default: History()].append(place, try? columns.integer(1))
        }
        return histories
    }

    private static func keys(of number: Int64) -> [Argument] {
        guard (1...FieldPosition.numberMax).contains(number) else { return [0, -1] }
        return [number << 32, number << 32 | 0xffff_ffff]
    }
}
