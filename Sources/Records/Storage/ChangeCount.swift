package import Merge
internal import Synchronization

/// Counts the changes of the records of one space, for whoever keeps something that was worked out from
/// them: what was read under a count is true as long as the count stands.
///
/// The count is asked before the records are read, never after: a change that comes in between then
/// makes what is kept look old, and not new.
package final class ChangeCount: Sendable {
    /// Which records something was worked out from.
    package enum Scope: Sendable {
        case all
        /// All records of these kinds.
        case kinds([UInt32])
        /// One record and those whose parent it is.
        case record(OperationID)
    }

    /// Records share counts, so that there are not as many as records: 1 in 4,096 changes of another
    /// record looks like one of this.
    private static let bucketCount = 4_096

    private struct Counts {
        var all: UInt64 = 0
        /// Of what concerns everything: members, folding anew.
        var whole: UInt64 = 0
        var kinds: [UInt32: UInt64] = [:]
        var buckets = [UInt64](repeating: 0, count: bucketCount)
    }

    private let counts = Mutex(Counts())

    package init() {}

    /// Every count only ever rises, so a sum of them stands as long as each of them does.
    package func count(_ scope: Scope) -> UInt64 {
        counts.withLock { counts in
            switch scope {
            case .all: counts.whole &+ counts.all
            case .kinds(let kinds):
                kinds.reduce(counts.whole) { $0 &+ (counts.kinds[$1] ?? 0) }
            case .record(let id): counts.whole &+ counts.buckets[Self.bucket(id)]
            }
        }
    }

    /// After a change, and before anybody is told of it.
    func advance(by change: SpaceChange) {
        guard !change.records.isEmpty else { return }
        counts.withLock { counts in
            counts.all &+= 1
            for record in change.records {
                counts.kinds[record.kind, default: 0] &+= 1
                counts.buckets[Self.bucket(record.id)] &+= 1
                if let parent = record.parent { counts.buckets[Self.bucket(parent)] &+= 1 }
            }
        }
    }

    /// After something that concerns all records.
    func advance() {
        counts.withLock { $0.whole &+= 1 }
    }

    private static func bucket(_ id: OperationID) -> Int {
        Int(truncatingIfNeeded: (id.entry.words.0 ^ UInt64(id.index)) % UInt64(bucketCount))
    }
}
