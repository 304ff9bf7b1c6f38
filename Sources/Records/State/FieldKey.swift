package import Ledger
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

/// Where an operation stands: the store's pointer from a field to its history in the logs.
package struct OperationPlace: Hashable, Comparable, Sendable {
    package let entry: EntryPlace
    package let index: UInt32

    package init(entry: EntryPlace, index: UInt32) {
        self.entry = entry
        self.index = index
    }

    package static func < (left: OperationPlace, right: OperationPlace) -> Bool {
        left.entry != right.entry ? left.entry < right.entry : left.index < right.index
    }
}
