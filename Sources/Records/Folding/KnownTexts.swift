internal import Ledger
internal import Merge

/// Texts with their histories as far as they were folded, for those that were asked for or written
/// last: whoever writes a text of ten years does not replay ten years for each edit.
///
/// A text is what its operations and its record's memberships make it. The operations of a field only
/// ever grow, so a text is good for every longer history; where memberships changed, its guests' edits
/// are judged anew; where records are folded anew, all are forgotten.
struct KnownTexts {
    struct Known {
        var text: MergedText
        /// By which invitations the edits of guests were judged.
        var membership: Membership
        /// How many operations of the field's history it has seen, and where the last of them stands.
        var count: Int
        var last: OperationPlace?
        /// What of it the store held before the step that made it.
        var stored: (count: Int, last: OperationPlace?) = (0, nil)
        /// What it has seen beyond: operations of a step that is not committed yet.
        var ahead: Set<OperationPlace> = []

        /// What of a history it has not seen; nil where the history does not begin with what was seen.
        func unseen(of places: [OperationPlace]) -> [OperationPlace]? {
            guard places.count >= count, count == 0 || places[count - 1] == last else { return nil }
            let rest = places[count...]
            return ahead.isEmpty ? Array(rest) : rest.filter { !ahead.contains($0) }
        }
    }

    private static let countMax = 64
    /// Of what was ever written into them, in Unicode scalars.
    var scalarsMax = 6_000_000

    private var known: [FieldKey: Known] = [:]
    /// The one that was used last at the end.
    private var order: [FieldKey] = []
    private var scalars = 0
    /// Counts how often all was forgotten, so that what was read before is not kept after.
    private(set) var generation: UInt64 = 0

    subscript(key: FieldKey) -> Known? { known[key] }

    mutating func keep(_ text: Known, _ key: FieldKey) {
        drop(key)
        let size = text.text.document.insertedCount
        guard size <= scalarsMax / 2 else { return }
        known[key] = text
        order.append(key)
        scalars += size
        while order.count > Self.countMax || scalars > scalarsMax, let oldest = order.first {
            drop(oldest)
        }
    }

    /// The same texts, where the operations of a step that was not committed are not in the history.
    func ahead(by gained: [(key: FieldKey, place: OperationPlace)]) -> KnownTexts {
        var texts = self
        for (key, places) in Dictionary(grouping: gained, by: \.key) {
            guard var text = texts.known[key] else { continue }
            (text.count, text.last) = text.stored
            text.ahead.formUnion(places.map(\.place))
            texts.known[key] = text
        }
        return texts
    }

    mutating func drop(_ key: FieldKey) {
        guard let old = known.removeValue(forKey: key) else { return }
        scalars -= old.text.document.insertedCount
        order.removeAll { $0 == key }
    }

    mutating func forget() {
        known = [:]
        order = []
        scalars = 0
        generation &+= 1
    }
}
