internal import Merge

/// Effective records of one kind, found by one of its facets.
///
/// They come by the facet's order; those of the same place by replica, sequence and index, which is the
/// same on every node.
package struct RecordQuery: Sendable {
    package let kind: UInt32
    /// The number of the facet.
    package let facet: UInt32
    package let key: UInt64
    package var orders: ClosedRange<UInt32> = 0...UInt32.max
    package var isNewestFirst = false
    /// How many to leave out; negative ones count as 0, as for `countMax`.
    package var skip = 0
    package var countMax = Int.max

    package init(kind: UInt32, facet: UInt32, key: UInt64) {
        self.kind = kind
        self.facet = facet
        self.key = key
    }

    package init(kind: UInt32, _ rule: FacetRule, _ parts: [Facet.Part]) {
        self.init(kind: kind, facet: rule.number, key: Facet.key(parts))
    }
}
