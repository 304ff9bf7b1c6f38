internal import FoundationEssentials
internal import GRDB
internal import Records

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
