package import Ledger
package import Merge

extension Chronicle {
    /// Up to where the logs of these members are folded: what a withdrawal accepts.
    package func foldedHeads(of members: Set<MemberID>) async throws -> [HeadReference] {
        let places = states.filter { members.contains($0.birth.member) && $0.folded > 0 }.map {
            EntryPlace(replica: $0.replica, sequence: $0.folded)
        }
        return try await store.hashes(of: places).map {
            HeadReference(replica: $0.key.replica, sequence: $0.key.sequence, hash: $0.value)
        }.sorted()
    }

    /// Writes a draft as the next entry of one of our own logs and folds it. Returns the ids of its
    /// operations. `sign` is the gate's: nobody else holds the writing key.
    package func author(
        _ draft: EntryDraft, in replica: ReplicaID, quarterHours: UInt32, seed: [UInt8],
        sign: @Sendable (LogHead) throws -> SignedHead
    ) async throws -> [OperationID] {
        try await prepareTexts(of: draft)
        let ids = try await writing(.own) {
            guard let state = logs[replica] else { throw LedgerError.unknownReplica }
            let held = draft.operations.flatMap(\.references).compactMap { reference -> Digest? in
                guard case .held(let id) = reference else { return nil }
                return id.entry
            }
            let places = try await store.places(of: Array(Set(held)).sorted())
            let entry = try EntryComposer.entry(
                from: draft, continuing: state, places: places, quarterHours: quarterHours,
                seed: seed)
            let piece = try VerifiedPiece(authoring: entry, continuing: state, sign: sign)
            var change = SpaceChange()
            change.pieces = [piece]
            var after = progress
            after.logs[replica] = piece.log
            // Where the log is still being folded from an earlier run, its turn comes with the rest.
            if state.folded == state.held {
                _ = try await foldStep(&change, &after, own: replica)
            }
            try await commit(change, after)
            return entry.body.operations.indices.map(entry.operationID)
        }
        // Nothing held waits for what was written just now. Only where it was not folded with its commit
        // is there more to do; then the author waits for others' turns.
        if let state = logs[replica], state.folded < state.held { await foldFurther() }
        return ids
    }

    /// Makes the texts known that a draft changes, also by its invitations, before others have to wait
    /// for its turn.
    private func prepareTexts(of draft: EntryDraft) async throws {
        var keys: Set<FieldKey> = []
        for operation in draft.operations {
            switch operation {
            case .edit(let change):
                guard case .held(let record) = change.record else { continue }
                keys.insert(FieldKey(record: record, field: change.field))
            case .invite(.held(let id), _), .withdraw(.held(let id), _, _):
                for record in try await wholeAndParts(id) {
                    keys.formUnion(
                        record.fieldDigests.keys.map { FieldKey(record: record.id, field: $0) })
                }
            default: continue
            }
        }
        for key in keys.sorted() { _ = try await text(key) }
    }

    private func wholeAndParts(_ id: OperationID) async throws -> [FoldedRecord] {
        guard let whole = try await store.records([id])[id] else { return [] }
        let children = try await store.children(of: id, kind: nil)
        return [whole] + children.filter { schema[$0.kind]?.isPart == true }
    }
}
