package import Merge

/// A field of a record. Field 0 is its membership: invitations and withdrawals.
package struct FieldKey: Hashable, Comparable, Sendable {
    package static let membership: UInt32 = 0

    package let record: OperationID
    package let field: UInt32

    package init(record: OperationID, field: UInt32) {
        self.record = record
        self.field = field
    }

    package static func < (left: FieldKey, right: FieldKey) -> Bool {
        left.record != right.record ? left.record < right.record : left.field < right.field
    }
}
