extension LedgerOperation {
    /// The same operation over another kind of reference.
    package func mapReferences<Other: Sendable, Failure: Error>(
        _ transform: (Ref) throws(Failure) -> Other
    ) throws(Failure) -> LedgerOperation<Other> {
        switch self {
        case .create(let kind, let parent, let authority):
            return .create(
                kind: kind, parent: try optional(parent, transform),
                authority: try optional(authority, transform))
        case .set(let assignment): return .set(try map(assignment, transform))
        case .add(let assignment): return .add(try map(assignment, transform))
        case .remove(let record, let field, let adds, let authority):
            return .remove(
                record: try transform(record), field: field, adds: try list(adds, transform),
                authority: try optional(authority, transform))
        case .edit(let change):
            return .edit(
                TextChange(
                    record: try transform(change.record), field: change.field,
                    parents: try list(change.parents, transform), runs: change.runs,
                    authority: try optional(change.authority, transform)))
        case .invite(let record, let member):
            return .invite(record: try transform(record), member: member)
        case .withdraw(let record, let invitation, let heads):
            return .withdraw(
                record: try transform(record), invitation: try transform(invitation),
                acceptedHeads: heads)
        case .unknown(let type): return .unknown(type: type)
        }
    }

    /// Every reference in the operation, in a fixed order.
    package var references: [Ref] {
        var found: [Ref] = []
        _ = mapReferences { found.append($0) }
        return found
    }

    private func map<Other: Sendable, Failure: Error>(
        _ assignment: Assignment<Ref>, _ transform: (Ref) throws(Failure) -> Other
    ) throws(Failure) -> Assignment<Other> {
        Assignment(
            record: try transform(assignment.record), field: assignment.field,
            replaces: try list(assignment.replaces, transform),
            authority: try optional(assignment.authority, transform),
            value: try map(assignment.value, transform))
    }

    private func map<Other: Sendable, Failure: Error>(
        _ value: AssignedValue<Ref>, _ transform: (Ref) throws(Failure) -> Other
    ) throws(Failure) -> AssignedValue<Other> {
        switch value {
        case .content: return .content
        case .choice(let number): return .choice(number)
        case .date(let number): return .date(number)
        case .member(let member): return .member(member)
        case .anchor(let field, let spans):
            var mapped: [AnchorSpan<Other>] = []
            for span in spans {
                mapped.append(
                    AnchorSpan(
                        insert: try transform(span.insert), offset: span.offset,
                        length: span.length))
            }
            return .anchor(field: field, spans: mapped)
        }
    }

    private func optional<Other, Failure: Error>(
        _ reference: Ref?, _ transform: (Ref) throws(Failure) -> Other
    ) throws(Failure) -> Other? {
        guard let reference else { return nil }
        return try transform(reference)
    }

    private func list<Other, Failure: Error>(
        _ references: [Ref], _ transform: (Ref) throws(Failure) -> Other
    ) throws(Failure) -> [Other] {
        var mapped: [Other] = []
        for reference in references { mapped.append(try transform(reference)) }
        return mapped
    }
}
