package import Ledger
package import Merge

/// A field as people read it: derived from the field's history, kept by the store, rebuilt at will.
package enum FieldView: Equatable, Sendable {
    /// All current values, the one to show first in front.
    case register([Candidate])
    /// The elements of a set.
    case elements([Candidate])
    case text(TextView)
    case membership(Membership)

    /// A value and who gave it.
    package struct Candidate: Equatable, Sendable {
        package let id: OperationID
        package let author: MemberID
        package let value: StoredValue
        /// How many values this one took the place of, one after another: 0 for a first one.
        package let generation: UInt32

        package init(id: OperationID, author: MemberID, value: StoredValue, generation: UInt32) {
            self.id = id
            self.author = author
            self.value = value
            self.generation = generation
        }
    }
}
