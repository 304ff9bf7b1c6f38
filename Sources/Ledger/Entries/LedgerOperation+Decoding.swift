internal import SwiftProtobuf

/// From payload bytes to operations. What is not exactly a known form is `.unknown`. Protocol.md §3.5.
extension LedgerOperation<Reference> {
    init(decoding envelope: WireOperationEnvelope) {
        let lengths = envelope.contentLengths
        let decoded = Self.decode(
            type: OperationType(rawValue: envelope.type), payload: Array(envelope.payload),
            lengths: lengths)
        self = decoded ?? .unknown(type: envelope.type)
    }

    private static func decode(
        type: OperationType?, payload: [UInt8], lengths: [UInt32]
    ) -> LedgerOperation<Reference>? {
        switch type {
        case .create:
            guard lengths.isEmpty, let message = message(WireCreate.self, payload),
                message.kind > 0
            else { return nil }
            return .create(
                kind: message.kind,
                parent: message.hasParent ? Reference(message.parent) : nil,
                authority: message.hasAuthority ? Reference(message.authority) : nil)
        case .set: return assignment(payload, lengths).map(LedgerOperation.set)
        case .add:
            guard let assignment = assignment(payload, lengths), assignment.replaces.isEmpty
            else { return nil }
            return .add(assignment)
        case .remove:
            guard lengths.isEmpty, let message = message(WireRemove.self, payload),
                message.hasRecord, !message.adds.isEmpty
            else { return nil }
            return .remove(
                record: Reference(message.record), field: message.field,
                adds: message.adds.map(Reference.init),
                authority: message.hasAuthority ? Reference(message.authority) : nil)
        case .edit: return edit(payload, lengths)
        case .invite:
            guard lengths.isEmpty, let message = message(WireInvite.self, payload),
                message.hasRecord, let member = try? MemberID(message.member)
            else { return nil }
            return .invite(record: Reference(message.record), member: member)
        case .withdraw:
            guard lengths.isEmpty, let message = message(WireWithdraw.self, payload),
                message.hasRecord, message.hasInvitation,
                message.acceptedHeads.count <= Limits.headsMax,
                zip(message.acceptedHeads, message.acceptedHeads.dropFirst()).allSatisfy(<)
            else { return nil }
            return .withdraw(
                record: Reference(message.record), invitation: Reference(message.invitation),
                acceptedHeads: message.acceptedHeads)
        case nil: return nil
        }
    }

    private static func assignment(_ payload: [UInt8], _ lengths: [UInt32]) -> Assignment<
        Reference
    >? {
        guard let message = message(WireAssign.self, payload), message.hasRecord,
            let value = value(message)
        else { return nil }
        guard lengths.count == (value == .content ? 1 : 0) else { return nil }
        return Assignment(
            record: Reference(message.record), field: message.field,
            replaces: message.replaces.map(Reference.init),
            authority: message.hasAuthority ? Reference(message.authority) : nil, value: value)
    }

    private static func value(_ message: WireAssign) -> AssignedValue<Reference>? {
        switch message.value {
        case .content(true): .content
        case .choice(let number): .choice(number)
        case .date(let number): .date(number)
        case .member(let text): (try? MemberID(text)).map(AssignedValue.member)
        case .anchor(let anchor): Self.anchor(anchor)
        case .content(false), nil: nil
        }
    }

    private static func anchor(_ anchor: WireAnchor) -> AssignedValue<Reference>? {
        guard anchor.field > 0, anchor.spans.allSatisfy({ $0.hasInsert && $0.length > 0 }) else {
            return nil
        }
        let spans = anchor.spans.map {
            AnchorSpan(insert: Reference($0.insert), offset: $0.offset, length: $0.length)
        }
        return .anchor(field: anchor.field, spans: spans)
    }

    private static func edit(_ payload: [UInt8], _ lengths: [UInt32]) -> LedgerOperation<Reference>?
    {
        guard let message = message(WireEditText.self, payload), message.hasRecord,
            !message.runs.isEmpty, message.runs.count.isMultiple(of: 3),
            message.runs.count <= 3 * Limits.editTriplesMax,
            message.parents.count <= Limits.editParentsMax
        else { return nil }
        let inserted = stride(from: 2, to: message.runs.count, by: 3).reduce(UInt64(0)) {
            $0 + UInt64(message.runs[$1])
        }
        let declared = lengths.map(UInt64.init)
        guard declared == (inserted > 0 ? [inserted] : []) else { return nil }
        return .edit(
            TextChange(
                record: Reference(message.record), field: message.field,
                parents: message.parents.map(Reference.init), runs: message.runs,
                authority: message.hasAuthority ? Reference(message.authority) : nil))
    }

    private static func message<M: SwiftProtobuf.Message>(_: M.Type, _ payload: [UInt8]) -> M? {
        try? M(canonical: payload, name: "payload")
    }
}

extension Reference {
    init(_ message: WireReference) {
        self.init(head: message.head, sequence: message.sequence, index: message.index)
    }
}
