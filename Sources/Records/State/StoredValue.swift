package import Ledger
package import Merge

/// A register's or a set element's value as it is read.
package enum StoredValue: Equatable, Sendable {
    /// nil: the content is erased, or has not arrived.
    case content(String?)
    case choice(UInt32)
    case date(UInt32)
    case member(MemberID)
    case anchor(field: UInt32, spans: [VisibleRun])

    init(_ value: AssignedValue<OperationID>, text: String?) {
        switch value {
        case .content: self = .content(text)
        case .choice(let number): self = .choice(number)
        case .date(let number): self = .date(number)
        case .member(let member): self = .member(member)
        case .anchor(let field, let spans):
            let runs = spans.map {
                VisibleRun(insert: $0.insert, offset: Int($0.offset), length: Int($0.length))
            }
            self = .anchor(field: field, spans: runs)
        }
    }

    // Strings are compared by bytes, not by canonical equivalence.
    package static func == (left: StoredValue, right: StoredValue) -> Bool {
        switch (left, right) {
        case (.content(let one), .content(let other)):
            one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
        case (.choice(let one), .choice(let other)): one == other
        case (.date(let one), .date(let other)): one == other
        case (.member(let one), .member(let other)): one == other
        case (.anchor(let one, let spans), .anchor(let other, let others)):
            one == other && spans == others
        default: false
        }
    }
}
