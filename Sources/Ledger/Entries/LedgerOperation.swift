/// An operation, over three kinds of reference: `Reference` as decoded, `OperationID` as resolved,
/// `DraftReference` as written by an author. Protocol.md §3.5 lists the types and their numbers.
package enum LedgerOperation<Ref: Sendable>: Sendable {
    case create(kind: UInt32, parent: Ref?, authority: Ref?)
    case set(Assignment<Ref>)
    case add(Assignment<Ref>)
    case remove(record: Ref, field: UInt32, adds: [Ref], authority: Ref?)
    case edit(TextChange<Ref>)
    case invite(record: Ref, member: MemberID)
    case withdraw(record: Ref, invitation: Ref, acceptedHeads: [UInt32])
    /// A type, a field or a form that this version does not know: carried, without effect.
    case unknown(type: UInt32)
}

/// The common part of `set` and `add`.
package struct Assignment<Ref: Sendable>: Sendable {
    package let record: Ref
    package let field: UInt32
    /// The operations that this one takes the place of; empty for `add`.
    package let replaces: [Ref]
    /// The invitation under which a guest acts on another city's record.
    package let authority: Ref?
    package let value: AssignedValue<Ref>

    package init(
        record: Ref, field: UInt32, replaces: [Ref], authority: Ref?, value: AssignedValue<Ref>
    ) {
        self.record = record
        self.field = field
        self.replaces = replaces
        self.authority = authority
        self.value = value
    }
}

/// A change of a text field. `runs` are triples (retain, delete, insert) in Unicode scalars, in the
/// coordinates of the parents' version; what is inserted is the operation's one content.
package struct TextChange<Ref: Sendable>: Sendable {
    package let record: Ref
    package let field: UInt32
    package let parents: [Ref]
    package let runs: [UInt32]
    package let authority: Ref?

    package init(record: Ref, field: UInt32, parents: [Ref], runs: [UInt32], authority: Ref?) {
        self.record = record
        self.field = field
        self.parents = parents
        self.runs = runs
        self.authority = authority
    }
}

/// What a register is set to, or what a set gains.
///
/// What a person typed is content, which can be erased, and stands beside the entry; the rest is part
/// of the body. Protocol.md §3.5.
package enum AssignedValue<Ref: Sendable>: Sendable {
    /// The operation's one content.
    case content
    /// One of an enumeration that the field's schema gives, or a small number.
    case choice(UInt32)
    /// A day as the number yyyymmdd.
    case date(UInt32)
    case member(MemberID)
    /// A quoted passage of a text field of the record's parent; no spans: the field as a whole.
    case anchor(field: UInt32, spans: [AnchorSpan<Ref>])
}

/// Quoted characters: part of what one text operation inserted. Lengths in Unicode scalars.
package struct AnchorSpan<Ref: Sendable>: Sendable {
    package let insert: Ref
    package let offset: UInt32
    package let length: UInt32

    package init(insert: Ref, offset: UInt32, length: UInt32) {
        self.insert = insert
        self.offset = offset
        self.length = length
    }
}

extension AssignedValue: Equatable where Ref: Equatable {}
extension AnchorSpan: Equatable where Ref: Equatable {}

/// The numbers of the operation types. Protocol.md §3.5; none is ever used for something else.
enum OperationType: UInt32 {
    case create = 1
    case set = 2
    case add = 3
    case remove = 4
    case edit = 5
    case invite = 6
    case withdraw = 7
}

/// A reference as the bytes hold it: along which head's chain, which entry, which operation in it.
///
/// Head 0 is the entry's own chain; head n is the n-th head that the entry lists. A fork of a log
/// cannot make it ambiguous, because every head names a hash. Protocol.md §3.4.
package struct Reference: Hashable, Sendable {
    package let head: UInt32
    package let sequence: UInt64
    package let index: UInt32

    package init(head: UInt32, sequence: UInt64, index: UInt32) {
        self.head = head
        self.sequence = sequence
        self.index = index
    }
}
