package import Alliance
package import Ledger
package import Merge

/// Everything that can leave the city, as a closed set. There is no case for staff, sections or
/// results: figures leave only as `SharedFigure`, by `Gatekeeper.publish(_:period:…)`.
package enum ShareableEdit: Sendable {
    /// A new record with first values of its registers, sets and texts, and perhaps a quoted passage of
    /// its parent.
    case create(SharedKind, parent: OperationID?, values: [NewValue], passage: Passage?)
    /// A new record that stands alone, others below it that begin with it, and who else may write it: all
    /// or none.
    case createWhole(
        SharedKind, values: [NewValue], below: [NewRecord], guests: [MemberID] = [])
    case set(record: OperationID, field: UInt32, value: NewValue.Value)
    case add(record: OperationID, field: UInt32, element: String)
    case remove(record: OperationID, field: UInt32, element: String)
    /// The whole new text of a field, and the version from which it was made; nil: what is held.
    case write(record: OperationID, field: UInt32, base: [OperationID]?, text: String)
    case invite(record: OperationID, members: [MemberID])
    case withdraw(record: OperationID, members: [MemberID])

    /// A value for a register, not yet checked against the field's shape.
    package struct NewValue: Sendable {
        package enum Value: Sendable {
            case content(String)
            case choice(UInt32)
            case date(UInt32)
            case member(MemberID)
            /// The version of a plan that is held here when the edit is written.
            case version(of: OperationID)
        }

        package let field: UInt32
        package let value: Value

        package init(field: UInt32, value: Value) {
            self.field = field
            self.value = value
        }
    }

    /// A record below one that begins in the same edit.
    package struct NewRecord: Sendable {
        package let kind: SharedKind
        package let values: [NewValue]

        package init(_ kind: SharedKind, values: [NewValue]) {
            self.kind = kind
            self.values = values
        }
    }

    /// Words of one of the parent's texts; no quote means the field as a whole.
    package struct Passage: Sendable {
        package let field: UInt32
        package let quote: String?

        package init(field: UInt32, quote: String?) {
            self.field = field
            self.quote = quote
        }
    }
}

extension ShareableEdit {
    /// Whether the edit only says something about those beside it.
    var isNote: Bool {
        if case .create(.changeNote, _, _, _) = self { return true }
        return false
    }
}
