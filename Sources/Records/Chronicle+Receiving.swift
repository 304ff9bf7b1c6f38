package import Ledger

extension Chronicle {
    /// Learns of a replica before any of its entries: its birth gives the keys that requests are
    /// verified with.
    package func learn(birth bytes: [UInt8]) async throws -> Birth {
        let birth = try trust.admit(birth: bytes)
        if logs[birth.replica] != nil { return birth }
        return try await writing {
            guard logs[birth.replica] == nil else { return birth }
            var change = SpaceChange()
            change.births = [birth]
            var states = logs
            states[birth.replica] = LogState(birth: birth)
            try await commit(change, states)
            return birth
        }
    }

    /// Verifies, appends and folds one piece. Entries that are held already are no error: the answer
    /// then says that nothing was new. Returns the number of new entries.
    package func receive(_ piece: Piece) async throws -> Int {
        try await writing {
            var change = SpaceChange()
            var states = logs
            let state: LogState
            if let known = states[piece.replica] {
                try trust.check(known.birth)
                state = known
            } else {
                guard let bytes = piece.birth else { throw LedgerError.unknownReplica }
                let birth = try trust.admit(birth: bytes)
                guard birth.replica == piece.replica else { throw LedgerError.malformed("birth") }
                change.births = [birth]
                state = LogState(birth: birth)
            }
            let (last, overflow) = piece.first.addingReportingOverflow(
                UInt64(piece.entries.count) - 1)
            if !overflow, piece.first <= state.held, last <= state.held { return 0 }
            let verified = try VerifiedPiece(verifying: piece, continuing: state)
            change.pieces = [verified]
            states[piece.replica] = verified.log
            try await append(change, states)
            return verified.entries.count
        }
    }

    /// Appends verified pieces and folds what they make foldable. The first folding step shares the
    /// transaction of the append; what is left follows in steps of their own.
    func append(_ change: SpaceChange, _ states: [ReplicaID: LogState]) async throws {
        var change = change
        var states = states
        _ = try await foldStep(&change, &states)
        try await commit(change, states)
        try await foldRest()
    }
}
