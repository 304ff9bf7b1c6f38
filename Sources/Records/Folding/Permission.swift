internal import Ledger
internal import Merge

/// Whether an operation may have an effect. Protocol.md §7.3; the rules themselves are the schema's.
enum Permission {
    /// Whether the author may write a field open to `writers`.
    static func writes(
        _ operation: HistoryOperation, writers: Writers, record: FoldedRecord,
        membership: Membership
    ) -> Bool {
        let author = operation.author
        switch writers {
        case .anyMember: return true
        case .owner: return author == record.owner
        case .ownerOfParent: return author == record.parentOwner
        case .editors:
            if author == record.owner { return true }
            guard let authority = operation.operation.authority else { return false }
            return membership.permits(authority, member: author, at: operation.place.entry)
        }
    }

    /// Whether an operation by this author can be permitted at all. What cannot, whatever else arrives,
    /// is left out of a text's event graph: it must not become a head that others have to name. An
    /// edit under an invitation that was withdrawn stays in the graph, inert.
    static func mayEverWrite(
        _ operation: HistoryOperation, writers: Writers, record: FoldedRecord,
        membership: Membership
    ) -> Bool {
        guard writers == .editors, operation.author != record.owner else {
            return writes(operation, writers: writers, record: record, membership: membership)
        }
        return membership.invitations.contains {
            $0.id == operation.operation.authority && $0.member == operation.author
        }
    }

    /// Whether the author of a creating operation may create that kind of record.
    static func creates(_ record: FoldedRecord, kind: RecordKind, membership: Membership) -> Bool {
        switch kind.creators {
        case .anyMember: return true
        case .cities: return record.author.isCity
        case .editorsOfParent:
            if record.author == record.parentOwner { return true }
            guard let authority = record.authority else { return false }
            return membership.permits(authority, member: record.author, at: record.created)
        }
    }
}

extension LedgerOperation {
    /// The invitation that the operation names.
    var authority: Ref? {
        switch self {
        case .set(let assignment), .add(let assignment): assignment.authority
        case .edit(let change): change.authority
        case .create(_, _, let authority), .remove(_, _, _, let authority): authority
        case .invite, .withdraw, .unknown: nil
        }
    }
}
