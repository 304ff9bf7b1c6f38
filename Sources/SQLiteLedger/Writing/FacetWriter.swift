internal import FoundationEssentials
internal import GRDB
internal import Records

/// Puts records into the lists of their kind within one transaction.
struct FacetWriter {
    private let known: Prepared
    private let keep: Prepared
    private let insertion: Prepared
    private let removal: Prepared

    init(_ database: Database) throws {
        known = try Prepared(database, "SELECT placed FROM records WHERE number = ?")
        keep = try Prepared(database, "UPDATE records SET placed = ? WHERE number = ?")
        insertion = try Prepared(
            database,
            "INSERT INTO facets (kind, facet, key, place, number) VALUES (?, ?, ?, ?, ?)")
        removal = try Prepared(
            database,
            """
            DELETE FROM facets
            WHERE kind = ? AND facet = ? AND key = ? AND place = ? AND number = ?
            """)
    }

    /// Takes a record from where it stood and puts it where it stands now; mostly that is the same.
    func place(_ number: Int64, _ kind: UInt32, _ facets: [UInt32: Facet]) throws {
        let bytes = FacetRow.bytes(facets)
        let held = try known.first([number]) { try $0.data(0) } ?? Data()
        guard held != bytes else { return }
        let old = try FacetRow.facets(held)
        for (facet, place) in old.sorted(by: { $0.key < $1.key }) where facets[facet] != place {
            try removal.run([
                kind.column, facet.column, place.key.column, place.order.column, number,
            ])
        }
        for (facet, place) in facets.sorted(by: { $0.key < $1.key }) where old[facet] != place {
            try insertion.run([
                kind.column, facet.column, place.key.column, place.order.column, number,
            ])
        }
        try keep.run([bytes, number])
    }
}
