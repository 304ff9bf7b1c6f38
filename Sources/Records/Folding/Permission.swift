internal import Ledger
internal import Merge

/// Whether an operation may have an effect: the author's ``WritingRight``, and where that rests on an
/// invitation, whether the operation names it. Protocol.md §7.3.
enum Permission {
    /// Whether the author may write a field open to `writers`.
    static func writes(
        _ operation: HistoryOperation, writers: Writers, record: FoldedRecord,
        membership: Membership
    ) -> Bool {
        switch right(operation, writers, record) {
        case .always: return true
        case .never: return false
        case .underInvitation:
            guard let authority = operation.operation.authority else { return false }
            return membership.permits(
                authority, member: operation.author, at: operation.place.entry)
        }
    }

    /// Whether an operation by this author can be permitted at all. What cannot, whatever else arrives,
    /// is left out of a text's event graph: it must not become a head that others have to name. An
    /// edit under an invitation that was withdrawn stays in the graph, inert.
    static func mayEverWrite(
        _ operation: HistoryOperation, writers: Writers, record: FoldedRecord,
        membership: Membership
    ) -> Bool {
        switch right(operation, writers, record) {
        case .always: true
        case .never: false
        case .underInvitation:
            membership.invitations.contains {
                $0.id == operation.operation.authority && $0.member == operation.author
            }
        }
    }

    /// Whether the author of a creating operation may create that kind of record.
    static func creates(_ record: FoldedRecord, kind: RecordKind, membership: Membership) -> Bool {
        switch kind.creators.right(of: record.author, parentOwner: record.parentOwner) {
        case .always: return true
        case .never: return false
        case .underInvitation:
            guard let authority = record.authority else { return false }
            return membership.permits(authority, member: record.author, at: record.created)
        }
    }

    private static func right(
        _ operation: HistoryOperation, _ writers: Writers, _ record: FoldedRecord
    ) -> WritingRight {
        writers.right(
            of: operation.author, owner: record.owner, parentOwner: record.parentOwner)
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
