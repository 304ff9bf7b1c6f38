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
