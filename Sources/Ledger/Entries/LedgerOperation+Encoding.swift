internal import FoundationEssentials
internal import SwiftProtobuf

/// From operations to payload bytes; the reverse of the decoding.
extension LedgerOperation<Reference> {
    /// The type number and the payload. `.unknown` cannot be written: precondition.
    func encoded() -> (type: OperationType, payload: [UInt8]) {
        switch self {
        case .create(let kind, let parent, let authority):
            var message = WireCreate()
            message.kind = kind
            if let parent { message.parent = parent.message }
            if let authority { message.authority = authority.message }
            return (.create, message.canonicalBytes)
        case .set(let assignment): return (.set, Self.encode(assignment))
        case .add(let assignment): return (.add, Self.encode(assignment))
        case .remove(let record, let field, let adds, let authority):
            var message = WireRemove()
            message.record = record.message
            message.field = field
            message.adds = adds.map(\.message)
            if let authority { message.authority = authority.message }
            return (.remove, message.canonicalBytes)
        case .edit(let change):
            var message = WireEditText()
            message.record = change.record.message
            message.field = change.field
            message.parents = change.parents.map(\.message)
            message.runs = change.runs
            if let authority = change.authority { message.authority = authority.message }
            return (.edit, message.canonicalBytes)
        case .invite(let record, let member):
            var message = WireInvite()
            message.record = record.message
            message.member = member.text
            return (.invite, message.canonicalBytes)
        case .withdraw(let record, let invitation, let heads):
            var message = WireWithdraw()
            message.record = record.message
            message.invitation = invitation.message
            message.acceptedHeads = heads
            return (.withdraw, message.canonicalBytes)
        case .unknown:
            preconditionFailure("an author writes only what this version knows")
        }
    }

    private static func encode(_ assignment: Assignment<Reference>) -> [UInt8] {
        var message = WireAssign()
        message.record = assignment.record.message
        message.field = assignment.field
        message.replaces = assignment.replaces.map(\.message)
        if let authority = assignment.authority { message.authority = authority.message }
        switch assignment.value {
        case .content: message.content = true
        case .choice(let number): message.choice = number
        case .date(let number): message.date = number
        case .member(let member): message.member = member.text
        case .anchor(let field, let spans):
            message.anchor.field = field
            message.anchor.spans = spans.map { span in
                var message = WireSpan()
                message.insert = span.insert.message
                message.offset = span.offset
                message.length = span.length
                return message
            }
        }
        return message.canonicalBytes
    }
}

extension Reference {
    var message: WireReference {
        var message = WireReference()
        message.head = head
        message.sequence = sequence
        message.index = index
        return message
    }
}
