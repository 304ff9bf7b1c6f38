/// A piece that continues a held log and whose head its author signed. There is no other way to make
/// one, and nothing is stored that is not one. Protocol.md §5.2.
package struct VerifiedPiece: Sendable {
    /// The log after this piece.
    package let log: LogState
    package let entries: [Entry]
    package let head: SignedHead

    /// Verifies a piece against the state of the log it continues: it must begin right after what is
    /// held, or overlap it; entries that are held already are left out. A different history breaks the
    /// chain of hashes, so its signature does not verify here.
    package init(verifying piece: Piece, continuing state: LogState) throws(LedgerError) {
        guard piece.replica == state.replica else { throw .unknownReplica }
        let next = state.held + 1
        guard piece.first <= next, UInt64(piece.entries.count) > next - piece.first else {
            throw .notContinuing(expected: next, found: piece.first)
        }
        var log = state
        var entries: [Entry] = []
        entries.reserveCapacity(piece.entries.count)
        for packed in piece.entries.dropFirst(Int(next - piece.first)) {
            let entry = Entry(
                space: state.birth.space, replica: state.replica, sequence: log.held + 1,
                previous: log.hash, bodyBytes: packed.bodyBytes, contents: packed.contents,
                body: packed.body)
            log.append(entry)
            entries.append(entry)
        }
        let suite = try Suite(number: piece.suite)
        let head = SignedHead(head: log.head, suite: suite, signature: piece.signature)
        guard head.verifies(birth: state.birth) else { throw .badSignature("head") }
        self.log = log
        self.entries = entries
        self.head = head
    }

    /// What an author has just written and signed.
    init(log: LogState, entries: [Entry], head: SignedHead) {
        self.log = log
        self.entries = entries
        self.head = head
    }
}

/// What an author writes becomes durable in the same form as what arrives: a piece under a signed head.
extension VerifiedPiece {
    /// Ends a log's next entry with a head that `sign` signs. A signature that does not verify under
    /// the log's own writing key is refused here rather than by every peer.
    package init(
        authoring entry: Entry, continuing state: LogState,
        sign: (LogHead) throws -> SignedHead
    ) throws {
        guard entry.replica == state.replica, entry.sequence == state.held + 1 else {
            throw LedgerError.notContinuing(expected: state.held + 1, found: entry.sequence)
        }
        var log = state
        log.append(entry)
        let head = try sign(log.head)
        guard head.head == log.head, head.verifies(birth: state.birth) else {
            throw LedgerError.badSignature("head")
        }
        self.init(log: log, entries: [entry], head: head)
    }
}
