package import Ledger
internal import Merge

/// Folding that would keep others waiting is done beside the writer: read and merged in slices between
/// which everything else runs, then committed in one short turn if what it was decided from still
/// stands. Until then the log waits, durable and forwarded, and so does what builds on it; the fields
/// show what was folded last.
extension Chronicle {
    private static let besideEntriesMax = 32
    /// Of texts that a step holds while it works, in Unicode scalars.
    private static let besideScalarsMax = 32_000_000

    /// Members whose entries take long to fold, and how many of these wait.
    package var costly: [MemberID: UInt64] {
        var waiting: [MemberID: UInt64] = [:]
        for replica in progress.costly {
            guard let log = logs[replica], log.folded < log.held else { continue }
            waiting[log.birth.member, default: 0] += log.held - log.folded
        }
        return waiting
    }

    /// Lets the work that was put off begin, one task for each member.
    func foldCostly() {
        for replica in progress.costly.sorted() {
            guard let member = logs[replica]?.birth.member, beside.workers[member] == nil else {
                continue
            }
            beside.workers[member] = Task(priority: .background) { [weak self] in
                await self?.work(for: member)
            }
        }
    }

    /// Waits until everything is folded that can be.
    package func settle() async throws {
        beside.failure = nil
        while true {
            try await foldRest()
            foldCostly()
            guard let worker = beside.workers.values.first else { break }
            await withTaskCancellationHandler {
                await worker.value
            } onCancel: {
                worker.cancel()
            }
            try Task.checkCancellation()
            if let failure = beside.failure { throw failure }
        }
    }

    /// Ends what is being folded; it is begun again by the next run.
    package func stop() async {
        let workers = beside.workers.values
        for worker in workers { worker.cancel() }
        for worker in workers { await worker.value }
    }

    private func work(for member: MemberID) async {
        do {
            while let replica = progress.costly.sorted().first(where: {
                logs[$0]?.birth.member == member
            }) {
                try await foldBeside(replica)
                // What waited for it is mostly light.
                try await foldRest()
            }
        } catch {
            beside.failure = error
        }
        beside.workers[member] = nil
    }

    /// Folds the next entries of one log. Where something that they were decided from changes meanwhile
    /// they are decided anew, with the texts as far as they are.
    private func foldBeside(_ replica: ReplicaID) async throws {
        var texts: KnownTexts?
        while true {
            try Task.checkCancellation()
            var after = progress
            let step = beside.begin()
            defer { beside.end(step) }
            let reader = HistoryReader(store: store, members: after.logs.mapValues(\.birth.member))
            let ready = try await ready(
                &after, reader, only: replica, entriesMax: Self.besideEntriesMax)
            guard let last = ready.last else {
                // It waits for another log now.
                let blocked = after.blocked[replica]
                return try await writing(.other) {
                    var now = progress
                    now.costly.remove(replica)
                    if now.logs[replica]?.folded == after.logs[replica]?.folded {
                        now.blocked[replica] = blocked
                    }
                    try await commit(SpaceChange(), now)
                }
            }
            var known = texts ?? after.texts
            known.scalarsMax = Self.besideScalarsMax
            let result = try await FoldStep.result(
                folding: ready, schema: schema, reader: reader.holding(ready), texts: &known,
                pace: .patient)
            let isDone = try await writing(.other) {
                guard beside.stands(step, result.records) else { return false }
                var change = result.change
                change.folded[replica] = last.sequence
                var after = progress
                after.logs[replica]?.folded = last.sequence
                after.costly.remove(replica)
                for field in result.change.fields {
                    if let text = known[field.key] { after.texts.keep(text, field.key) }
                }
                try await commit(change, after)
                return true
            }
            if isDone { return }
            texts = known.ahead(by: result.change.operations)
        }
    }
}
