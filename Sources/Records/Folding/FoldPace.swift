internal import Ledger
internal import Merge

/// How long a step of folding may work on texts, and whether it lets others go first.
///
/// Work is counted in steps of merging, never in time: the same history is put off on every run.
struct FoldPace {
    /// What a step may do while everybody waits for it: some tens of milliseconds.
    private static let briefWorkMax = 40_000
    /// After so much a patient step lets whatever else is ready run.
    private static let sliceWork = 10_000
    /// What an operation costs beside merging.
    static let operationWork = 16
    /// So many scalars of a text cost as much as one step, when what people read is written anew.
    static let scalarsOfWork = 64

    /// What is read of histories while everybody waits, and how much one entry may do.
    private static let briefReadMax = 256
    private static let briefOperationsMax = 512

    enum Kind {
        /// Others wait: beyond a little work the step gives up with `CostlyFold`.
        case brief
        /// Nobody waits: as long as it takes, in slices.
        case patient
        /// Our own write, whose texts were made ready before: to the end.
        case own
    }

    let kind: Kind
    private var work = 0
    private var slice = 0

    init(_ kind: Kind) { self.kind = kind }

    mutating func spend(_ amount: Int) async throws {
        work += amount
        slice += amount
        switch kind {
        case .brief: if work > Self.briefWorkMax { throw CostlyFold() }
        case .patient:
            guard slice > Self.sliceWork else { return }
            slice = 0
            try Task.checkCancellation()
            await Task.yield()
        case .own: return
        }
    }

    /// Before entries are folded.
    func check(_ entries: [Entry]) throws(CostlyFold) {
        guard kind == .brief else { return }
        let costly = entries.filter { $0.body.operations.count > Self.briefOperationsMax }
        if !costly.isEmpty { throw CostlyFold(logs: Set(costly.map(\.replica))) }
    }

    /// Before so many operations are read from the store.
    func check(reading count: Int) throws(CostlyFold) {
        if kind == .brief, count > Self.briefReadMax { throw CostlyFold() }
    }
}

/// A step that would keep others waiting: it is done beside the writer.
struct CostlyFold: Error {
    /// The logs whose entries make it costly; filled in by whoever knows the step.
    var logs: Set<ReplicaID> = []
}
