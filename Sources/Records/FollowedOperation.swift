package import Ledger
package import Merge

/// An operation of a folded entry, for those who follow the logs: what it refers to is resolved.
package struct FollowedOperation: Sendable {
    package let id: OperationID
    package let place: EntryPlace
    package let author: MemberID
    /// When its entry was written, by its author's clock; for display.
    package let quarterHours: UInt32
    package let operation: LedgerOperation<OperationID>
}
