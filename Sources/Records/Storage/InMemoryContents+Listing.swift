internal import Ledger
internal import Merge

extension InMemoryContents {
    /// The whole of a list, oldest first.
    func list(_ query: RecordQuery) -> [FoldedRecord] {
        let found = records.values.compactMap { record -> (order: UInt32, record: FoldedRecord)? in
            guard record.kind == query.kind, record.isEffective,
                let facet = facets[record.id]?[query.facet], facet.key == query.key,
                query.orders.contains(facet.order)
            else { return nil }
            return (facet.order, record)
        }
        return found.sorted { left, right in
            if left.order != right.order { return left.order < right.order }
            let (one, other) = (left.record, right.record)
            if one.created != other.created { return one.created < other.created }
            return one.id.index < other.id.index
        }.map(\.record)
    }
}
