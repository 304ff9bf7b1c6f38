package import Ledger

extension Chronicle {
    /// Learns of a replica before any of its entries: its birth gives the keys that requests are
    /// verified with.
    package func learn(birth bytes: [UInt8]) async throws -> Birth {
        let birth = try trust.admit(birth: bytes)
        if logs[birth.replica] != nil { return birth }
        return try await writing(.other) {
            guard logs[birth.replica] == nil else { return birth }
            var change = SpaceChange()
            change.births = [birth]
            try checkQuota(of: birth)
            var after = progress
            after.logs[birth.replica] = LogState(birth: birth)
            try await commit(change, after)
            return birth
        }
    }

    /// Verifies, appends and folds one piece. Entries that are held already are no error: the answer
    /// then says that nothing was new. Returns the number of new entries.
    package func receive(_ piece: Piece) async throws -> Int {
        let count = try await writing(.other) {
            var change = SpaceChange()
            let state: LogState
            if let known = logs[piece.replica] {
                try trust.check(known.birth)
                state = known
            } else {
                guard let bytes = piece.birth else { throw LedgerError.unknownReplica }
                let birth = try trust.admit(birth: bytes)
                guard birth.replica == piece.replica else { throw LedgerError.malformed("birth") }
                try checkQuota(of: birth)
                change.births = [birth]
                state = LogState(birth: birth)
            }
            // Until redactions exist, a withheld content is a relay's doing, not the author's.
            guard piece.entries.allSatisfy(\.contents.isComplete) else {
                throw LedgerError.malformed("withheld content")
            }
            let (end, overflow) = piece.first.addingReportingOverflow(UInt64(piece.entries.count))
            if !overflow, end <= state.held + 1 { return 0 }
            let verified = try VerifiedPiece(verifying: piece, continuing: state)
            change.pieces = [verified]
            var after = progress
            after.logs[piece.replica] = verified.log
            // The first folding step shares the transaction of the append.
            _ = try await foldStep(&change, &after)
            try await commit(change, after)
            return verified.entries.count
        }
        if count > 0 { await foldFurther() }
        return count
    }

    /// What was appended is durable. Folding that fails is done again with the next append, and must not
    /// tell the caller that the append failed.
    func foldFurther() async {
        try? await foldRest()
        foldCostly()
    }

    /// A member needs few logs: one for each installation it ever had. More are put off, not invalid.
    private func checkQuota(of birth: Birth) throws(LedgerError) {
        let count = logs.values.reduce(0) { $0 + ($1.birth.member == birth.member ? 1 : 0) }
        guard count < Self.logsOfMemberMax else { throw .tooLarge("logs of a member") }
    }

    private static let logsOfMemberMax = 64
}
