internal import Ledger
internal import Merge

/// From references along heads' chains to operation ids. Protocol.md §3.4.
///
/// Everything that is referred to is held and folded when an entry is folded, so what cannot be
/// resolved is malformed, for ever and on every node.
struct ReferenceResolver {
    /// The hashes of the entries that may be referred to.
    private var hashes: [EntryPlace: Digest] = [:]

    init() {}

    mutating func learn(_ entries: [Entry]) {
        for entry in entries {
            hashes[EntryPlace(replica: entry.replica, sequence: entry.sequence)] = entry.hash
        }
    }

    mutating func learn(_ known: [EntryPlace: Digest]) {
        hashes.merge(known) { old, _ in old }
    }

    /// The places that the entries refer to and whose hashes are not known yet, in order.
    func unknownPlaces(in entries: [Entry]) -> [EntryPlace] {
        var places: Set<EntryPlace> = []
        for entry in entries {
            for head in entry.body.heads {
                places.insert(EntryPlace(replica: head.replica, sequence: head.sequence))
            }
            for envelope in entry.body.operations {
                for reference in envelope.operation.references {
                    if let place = Self.place(reference, in: entry) { places.insert(place) }
                }
            }
        }
        return places.filter { hashes[$0] == nil }.sorted()
    }

    func hash(at place: EntryPlace) -> Digest? { hashes[place] }

    /// The operation with its references resolved; nil if one of them cannot be.
    func resolve(_ entry: Entry, _ index: Int) -> LedgerOperation<OperationID>? {
        try? entry.body.operations[index].operation.mapReferences { reference throws(Unresolved) in
            guard let place = Self.place(reference, in: entry) else { throw Unresolved() }
            let isHere = place.replica == entry.replica && place.sequence == entry.sequence
            // Within an entry only what stands before can be referred to.
            guard !isHere || reference.index < UInt32(index) else { throw Unresolved() }
            guard let hash = isHere ? entry.hash : hashes[place] else { throw Unresolved() }
            return OperationID(entry: hash, index: reference.index)
        }
    }

    private struct Unresolved: Error {}

    private static func place(_ reference: Reference, in entry: Entry) -> EntryPlace? {
        guard reference.sequence > 0 else { return nil }
        if reference.head == 0 {
            guard reference.sequence <= entry.sequence else { return nil }
            return EntryPlace(replica: entry.replica, sequence: reference.sequence)
        }
        let number = Int(reference.head) - 1
        guard number < entry.body.heads.count else { return nil }
        let head = entry.body.heads[number]
        guard reference.sequence <= head.sequence else { return nil }
        return EntryPlace(replica: head.replica, sequence: reference.sequence)
    }
}
