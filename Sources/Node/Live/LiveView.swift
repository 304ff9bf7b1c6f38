internal import Ledger

/// What the desk knows for one page at one moment.
struct LiveView: Sendable {
    let others: [LiveEditor]
    let isNew: Bool
    /// Members who wrote since the page looked last; none where that is not known.
    let authors: [MemberID]
}
