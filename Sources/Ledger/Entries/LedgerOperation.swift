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
