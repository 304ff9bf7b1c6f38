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
