internal import Merge

/// Texts with their histories as far as they were folded, for those that were asked for or written
/// last: whoever writes a text of ten years does not replay ten years for each edit.
///
/// A text is what its operations and its record's memberships make it. The operations of a field only
/// ever grow, so a text is good for every longer history; where memberships may change, or records are
/// folded anew, all are forgotten.
struct KnownTexts {
    struct Known {
        let document: TextDocument
        /// How many operations of the field it has seen, and where the last of them stands.
        let count: Int
        let last: OperationPlace

        /// Whether a history begins with what was seen.
        func begins(_ places: [OperationPlace]) -> Bool {
            places.count >= count && places[count - 1] == last
        }
    }

    private static let countMax = 64
    /// Of what was ever written into them, in Unicode scalars.
    private static let scalarsMax = 4_000_000

    private var known: [FieldKey: Known] = [:]
    /// The one that was used last at the end.
    private var order: [FieldKey] = []
    private var scalars = 0
    /// Counts how often all was forgotten, so that what was read before is not kept after.
    private(set) var generation: UInt64 = 0

    subscript(key: FieldKey) -> Known? { known[key] }

    mutating func keep(_ document: TextDocument, _ key: FieldKey, _ places: [OperationPlace]) {
        guard let last = places.last else { return }
        drop(key)
        let size = document.insertedCount
        guard size <= Self.scalarsMax / 4 else { return }
        known[key] = Known(document: document, count: places.count, last: last)
        order.append(key)
        scalars += size
        while order.count > Self.countMax || scalars > Self.scalarsMax, let oldest = order.first {
            drop(oldest)
        }
    }

    mutating func drop(_ key: FieldKey) {
        guard let old = known.removeValue(forKey: key) else { return }
        scalars -= old.document.insertedCount
        order.removeAll { $0 == key }
    }

    mutating func forget() {
        known = [:]
        order = []
        scalars = 0
        generation &+= 1
    }
}
