internal import FoundationEssentials
internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// How a record stands in its row.
enum RecordRow {
    /// The columns that `record(_:_:)` reads, over `records AS r`.
    static let selection = """
        SELECT r.id, r.kind, r.author, r.owner, w.id, r.parent_owner, r.authority, r.created,
            r.quarter_hours, r.effective, r.field_digests
        FROM records AS r LEFT JOIN records AS w ON w.number = r.parent
        """

    static func record(_ columns: Columns, _ numbers: inout LogNumbers) throws -> FoldedRecord {
        FoldedRecord(
            id: try columns.operationID(0), kind: try columns.number(1),
            author: try columns.member(2), owner: try columns.member(3),
            parent: columns.isNull(4) ? nil : try columns.operationID(4),
            parentOwner: columns.isNull(5) ? nil : try columns.member(5),
            authority: columns.isNull(6) ? nil : try columns.operationID(6),
            created: try numbers.place(at: columns.position(7)),
            quarterHours: try columns.number(8), isEffective: try columns.flag(9),
            fieldDigests: try fieldDigests(columns.data(10)))
    }

    /// For each field in ascending order its digest and four bytes of number, most significant first:
    /// the form of an operation id.
    static func bytes(_ digests: [UInt32: Digest]) -> Data {
        var writer = ByteWriter()
        for (field, digest) in digests.sorted(by: { $0.key < $1.key }) {
            writer.write(OperationID(entry: digest, index: field))
        }
        return writer.bytes.blob
    }

    private static func fieldDigests(_ data: Data) throws -> [UInt32: Digest] {
        guard data.count % 36 == 0 else { throw SQLiteStoreError.corrupt("field digests") }
        var digests: [UInt32: Digest] = [:]
        var last: UInt32?
        for start in stride(from: data.startIndex, to: data.endIndex, by: 36) {
            guard let field = OperationID(blob: data[start..<start + 36]),
                last.map({ $0 < field.index }) ?? true
            else { throw SQLiteStoreError.corrupt("field digests") }
            last = field.index
            digests[field.index] = field.entry
        }
        return digests
    }
}

/// Where a record stands in lists, as its own row repeats it.
enum FacetRow {
    /// For each facet in ascending order its number, key and place.
    static func bytes(_ facets: [UInt32: Facet]) -> Data {
        var writer = ByteWriter()
        for (number, facet) in facets.sorted(by: { $0.key < $1.key }) {
            writer.write(number: UInt64(number))
            writer.write(number: facet.key)
            writer.write(number: UInt64(facet.order))
        }
        return writer.bytes.blob
    }

    static func facets(_ data: Data) throws -> [UInt32: Facet] {
        var reader = ByteReader([UInt8](data))
        var facets: [UInt32: Facet] = [:]
        while reader.remaining > 0 {
            let number = try reader.number32()
            let key = try reader.number()
            facets[number] = Facet(key: key, order: try reader.number32())
        }
        return facets
    }
}
