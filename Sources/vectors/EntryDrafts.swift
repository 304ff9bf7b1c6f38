internal import Ledger
internal import Merge

/// What the two logs of `EntryVectors` say: every type of operation and of value.
enum EntryDrafts {
    typealias Writer = (LogState, [Entry]) throws -> EntryDraft?

    /// The owner's log: a plan with texts, an invitation, and its end.
    static func owner(guest: MemberID) -> Writer {
        { state, entries in
            var draft = EntryDraft()
            let plan = entries.first.map { DraftReference.held($0.operationID(0)) }
            switch (state.held, plan) {
            case (0, _):
                let plan = draft.append(.create(kind: 1, parent: nil, authority: nil))
                set(plan, 1, .content, ["一斉定時退庁日の定着"], &draft)
                set(plan, 3, .choice(1), [], &draft)
                let runs: [UInt32] = [0, 0, 12]
                draft.append(
                    .edit(
                        TextChange(
                            record: plan, field: 4, parents: [], runs: runs, authority: nil)),
                    contents: ["毎週水曜日に実施する。𠮷"])
            case (1, let plan?): draft.append(.invite(record: plan, member: guest))
            case (2, let plan?):
                let old = DraftReference.held(entries[0].operationID(1))
                set(plan, 1, .content, ["助け合いの日"], replaces: [old], &draft)
                draft.append(
                    .edit(
                        TextChange(
                            record: plan, field: 4,
                            parents: [.held(entries[0].operationID(3))], runs: [2, 3, 2, 5, 1, 0],
                            authority: nil)), contents: ["金曜"])
            case (3, let plan?):
                let invitation = DraftReference.held(entries[1].operationID(0))
                draft.append(.withdraw(record: plan, invitation: invitation, acceptedHeads: []))
            default: return nil
            }
            return draft
        }
    }

    /// The guest's log: heads, authority, an anchor, a set, a date, a member.
    static func guest(of owner: [Entry]) -> Writer {
        { state, entries in
            guard owner.count == 4 else { throw VectorError("owner's log") }
            var draft = EntryDraft()
            let plan = DraftReference.held(owner[0].operationID(0))
            switch state.held {
            case 0:
                let comment = draft.append(.create(kind: 4, parent: plan, authority: nil))
                set(comment, 1, .content, ["賛成です"], &draft)
                let passage = AnchorSpan(
                    insert: DraftReference.held(owner[0].operationID(3)), offset: 0, length: 2)
                set(comment, 2, .anchor(field: 4, spans: [passage]), [], &draft)
            case 1:
                let meeting = draft.append(.create(kind: 5, parent: nil, authority: nil))
                set(meeting, 2, .date(20_261_118), [], &draft)
                let round = draft.append(.create(kind: 8, parent: meeting, authority: nil))
                draft.append(
                    .add(
                        Assignment(
                            record: round, field: 2, replaces: [], authority: nil,
                            value: .content)), contents: ["141305-142069"])
                let attendance = draft.append(.create(kind: 6, parent: meeting, authority: nil))
                set(attendance, 1, .member(state.birth.member), [], &draft)
            case 2:
                let round = DraftReference.held(entries[1].operationID(2))
                let pair = DraftReference.held(entries[1].operationID(3))
                draft.append(.remove(record: round, field: 2, adds: [pair], authority: nil))
                let invitation = DraftReference.held(owner[1].operationID(0))
                draft.append(
                    .set(
                        Assignment(
                            record: plan, field: 2,
                            replaces: [], authority: invitation, value: .content)),
                    contents: ["残業"])
            default: return nil
            }
            return draft
        }
    }

    private static func set(
        _ record: DraftReference, _ field: UInt32, _ value: AssignedValue<DraftReference>,
        _ contents: [String], replaces: [DraftReference] = [], _ draft: inout EntryDraft
    ) {
        draft.append(
            .set(
                Assignment(
                    record: record, field: field, replaces: replaces, authority: nil,
                    value: value)), contents: contents)
    }
}
