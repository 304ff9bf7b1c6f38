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
        try await writing {
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
            try await append(change, after)
            return entry.body.operations.indices.map(entry.operationID)
        }
    }
}
