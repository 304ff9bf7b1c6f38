internal import Ledger
internal import Merge

/// An order in which edits are merged with few walks between branches.
///
/// Any order that respects what each edit had seen gives the same text. But two cities that wrote apart
/// may have arrived by turns, and to go from one branch to the other and back for each edit costs as
/// much as both branches; so each log is followed as far as it goes before another one is taken up.
enum TextOrder {
    static func arranged(_ history: [HistoryOperation]) -> [HistoryOperation] {
        guard history.count > 2 else { return history }
        var pending = Set(history.map(\.id))
        var logs: [ReplicaID] = []
        var rest: [ReplicaID: ArraySlice<HistoryOperation>] = [:]
        for (replica, own) in Dictionary(grouping: history, by: { $0.place.entry.replica }) {
            rest[replica] = own[...]
        }
        for operation in history where !logs.contains(operation.place.entry.replica) {
            logs.append(operation.place.entry.replica)
        }
        guard logs.count > 1 else { return history }
        var arranged: [HistoryOperation] = []
        arranged.reserveCapacity(history.count)
        while arranged.count < history.count {
            let before = arranged.count
            for log in logs {
                while let next = rest[log]?.first, isReady(next, pending) {
                    rest[log]?.removeFirst()
                    pending.remove(next.id)
                    arranged.append(next)
                }
            }
            // What was folded first refers to nothing later, so this ends; were it otherwise, the order
            // of folding would still be right.
            if arranged.count == before { return history }
        }
        return arranged
    }

    private static func isReady(
        _ operation: HistoryOperation, _ pending: Set<OperationID>
    ) -> Bool {
        guard case .edit(let change) = operation.operation else { return true }
        return !change.parents.contains { $0 != operation.id && pending.contains($0) }
    }
}
