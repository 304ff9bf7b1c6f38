package import Ledger

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
