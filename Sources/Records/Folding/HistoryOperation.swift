internal import Ledger
internal import Merge

/// One operation with everything that judging and merging it needs.
struct HistoryOperation {
    let id: OperationID
    let place: OperationPlace
    let author: MemberID
    let operation: LedgerOperation<OperationID>
    let texts: [String?]
    /// For a withdrawal: the heads that it accepts.
    let acceptedHeads: [HeadReference]
}
