internal import Ledger
internal import Records
internal import Requests

/// One page that has a text open.
struct LiveSeat: Sendable {
    typealias Waiter = CheckedContinuation<Void, Never>

    struct Place: Equatable, Sendable {
        let field: FieldKey
        /// The post's words, never a name.
        let who: String
        /// Scalars before the caret; nil where nobody has begun to write.
        let at: Int?

        static func == (left: Place, right: Place) -> Bool {
            left.field == right.field && left.at == right.at
                && left.who.utf8.elementsEqual(right.who.utf8)
        }
    }

    var place: Place
    var turn: UInt64 = 0
    /// When it is forgotten, by the desk's clock.
    var until: Duration
    /// Something happened since the page looked last.
    var isStirred = false
    var authors: Set<MemberID> = []
    /// What the page was told of the others.
    var shown: [TextEditor] = []
    var waiter: Waiter?

    init(place: Place, until: Duration) {
        self.place = place
        self.until = until
    }

    mutating func takeWaiter() -> Waiter? {
        defer { waiter = nil }
        return waiter
    }
}

/// What the desk knows for one page at one moment.
struct LiveView: Sendable {
    let others: [TextEditor]
    let isNew: Bool
    /// Members who wrote since the page looked last; none where that is not known.
    let authors: [MemberID]
}
