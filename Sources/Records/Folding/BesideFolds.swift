internal import Ledger
internal import Merge

/// Steps that are folded beside the writer: who does them, and whether what they were decided from still
/// stands when they are done.
struct BesideFolds {
    /// The work for each member whose entries are costly: members do not wait for each other.
    var workers: [MemberID: Task<Void, Never>] = [:]
    /// Why a worker ended before its work was done; it is begun again with what arrives next.
    var failure: (any Error)?
    /// Records that were written since a step began.
    private var written: [Int: Set<OperationID>] = [:]
    /// Steps since whose beginning everything may have changed.
    private var stale: Set<Int> = []
    private var last = 0

    /// From now on what is written is noted for this step.
    mutating func begin() -> Int {
        last += 1
        written[last] = []
        return last
    }

    mutating func end(_ step: Int) {
        written[step] = nil
        stale.remove(step)
    }

    /// Whether none of these records was written since the step began.
    func stands(_ step: Int, _ records: Set<OperationID>) -> Bool {
        !stale.contains(step) && written[step]?.isDisjoint(with: records) == true
    }

    mutating func note(_ change: SpaceChange) {
        guard !written.isEmpty else { return }
        // A new part is something new about its whole.
        let ids = change.records.map(\.id) + change.records.compactMap(\.parent)
        for step in written.keys { written[step]?.formUnion(ids) }
    }

    /// The logs were read again, or the records forgotten.
    mutating func invalidate() { stale.formUnion(written.keys) }
}
