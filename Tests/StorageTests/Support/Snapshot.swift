import Ledger
import Merge
import Records

/// All that a store answers, so that stores can be compared.
struct Snapshot: Equatable {
    struct Log: Equatable {
        let birth: [UInt8]
        let held: UInt64
        let hash: Digest
        let peaks: [Digest]
        let folded: UInt64
        let bodies: [[UInt8]]
        let contents: [EntryContents]
        let hashes: [Digest]
        let heads: [StoredHead]
    }

    var logs: [Log] = []
    var listings: [[FoldedRecord]] = []
    var children: [OperationID: [FoldedRecord]] = [:]
    var histories: [FieldKey: [OperationPlace]] = [:]
    var views: [FieldKey: FieldView] = [:]
    var conflicts: [FieldKey] = []
    var stateHash: Digest = .zero

    init(of store: any SpaceStore) async throws {
        for log in try await store.logs() {
            let entries =
                log.held == 0
                ? []
                : try await store.entries(
                    of: log.replica, in: 1...log.held, entriesMax: .max, bytesMax: .max)
            logs.append(
                Log(
                    birth: log.birth.bytes, held: log.held, hash: log.hash, peaks: log.tree.peaks,
                    folded: log.folded, bodies: entries.map(\.bodyBytes),
                    contents: entries.map(\.contents), hashes: entries.map(\.hash),
                    heads: try await store.heads(of: log.replica, from: 1, countMax: .max)))
        }
        var all: [FoldedRecord] = []
        for kind in [Kinds.plan, Kinds.comment, Kinds.action] {
            let records = try await store.records(kind: kind, after: nil, countMax: .max)
            listings.append(records)
            all += records
        }
        for record in all {
            let found = try await store.children(of: record.id, kind: nil)
            if !found.isEmpty { children[record.id] = found }
        }
        let keys = all.flatMap { record in
            (0...6 as ClosedRange<UInt32>).map { FieldKey(record: record.id, field: $0) }
        }
        histories = try await store.histories(of: keys)
        views = try await store.views(of: keys)
        conflicts = try await store.conflicts(countMax: .max)
        stateHash = try await store.stateHash()
    }

    /// What must not depend on the order in which logs arrived.
    var converged: [OperationID: [FieldKey: FieldView]] {
        var result: [OperationID: [FieldKey: FieldView]] = [:]
        for (key, view) in views { result[key.record, default: [:]][key] = view }
        return result
    }
}
