internal import Ledger
internal import Records

/// One page that has a text open.
struct LiveSeat: Sendable {
    typealias Waiter = CheckedContinuation<Void, Never>

    /// A session's page; by bytes, because they come from outside.
    struct Key: Hashable, Sendable {
        let session: [UInt8]
        let page: [UInt8]
    }

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
    var until = ContinuousClock.now
    /// Something happened since the page looked last.
    var isStirred = false
    var authors: Set<MemberID> = []
    /// What the page was told of the others.
    var shown: [LiveEditor] = []
    var waiter: Waiter?

    init(place: Place) { self.place = place }

    mutating func takeWaiter() -> Waiter? {
        defer { waiter = nil }
        return waiter
    }
}
