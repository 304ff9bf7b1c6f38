internal import Ledger
internal import Merge
internal import Seeding

/// Random drafts of every operation, over operations that are held.
struct RandomDrafts {
    var random: SeededGenerator

    /// Up to `countMax` operations that refer to held ones and to those before them in the draft.
    mutating func draft(over held: [OperationID], countMax: Int = 6) -> EntryDraft {
        var draft = EntryDraft()
        for _ in 0...random.below(countMax) {
            let (operation, contents) = operation(over: held, before: draft.operations.count)
            draft.append(operation, contents: contents)
        }
        return draft
    }

    private mutating func operation(
        over held: [OperationID], before count: Int
    ) -> (LedgerOperation<DraftReference>, [String]) {
        let known = held.map(DraftReference.held) + (0..<count).map { .here(UInt32($0)) }
        guard !known.isEmpty else { return (.create(kind: 1, parent: nil, authority: nil), []) }
        let record = pick(known)
        let field = UInt32(random.below(9))
        switch random.below(7) {
        case 0:
            let kind = UInt32(1 + random.below(9))
            return (.create(kind: kind, parent: maybe(known), authority: maybe(known)), [])
        case 1:
            let value = value(known)
            return (
                .set(
                    Assignment(
                        record: record, field: field, replaces: some(known),
                        authority: maybe(known), value: value)), contents(value)
            )
        case 2:
            let value = value(known)
            return (
                .add(
                    Assignment(
                        record: record, field: field, replaces: [], authority: maybe(known),
                        value: value)), contents(value)
            )
        case 3:
            return (
                .remove(
                    record: record, field: field, adds: [pick(known)] + some(known),
                    authority: maybe(known)), []
            )
        case 4:
            let inserted = text()
            let length = UInt32(inserted.unicodeScalars.count)
            return (
                .edit(
                    TextChange(
                        record: record, field: field, parents: some(known),
                        runs: [3, 0, length, 0, 2, 0], authority: maybe(known))),
                length == 0 ? [] : [inserted]
            )
        case 5:
            let member = try? MemberID("adviser-\(random.below(5))")
            guard let member else { return operation(over: held, before: count) }
            return (.invite(record: record, member: member), [])
        default:
            return (.withdraw(record: record, invitation: pick(known), acceptedHeads: []), [])
        }
    }

    private mutating func value(_ known: [DraftReference]) -> AssignedValue<DraftReference> {
        switch random.below(5) {
        case 0: return .content
        case 1: return .choice(UInt32(random.below(1_000)))
        case 2: return .date(20_261_123)
        case 3: return (try? MemberID("142069")).map(AssignedValue.member) ?? .content
        default:
            let spans = some(known).map {
                AnchorSpan(insert: $0, offset: UInt32(random.below(300)), length: 1)
            }
            return .anchor(field: 4, spans: spans)
        }
    }

    private mutating func contents(_ value: AssignedValue<DraftReference>) -> [String] {
        value == .content ? [text()] : []
    }

    private mutating func text() -> String {
        let scalars: [Unicode.Scalar] = ["a", "\u{0}", "あ", "\u{3099}", "𠮷", "\u{10ffff}", "\n"]
        var text = String.UnicodeScalarView()
        for _ in 0..<random.below(9) { text.append(scalars[random.below(scalars.count)]) }
        return String(text)
    }

    private mutating func pick(_ known: [DraftReference]) -> DraftReference {
        known[random.below(known.count)]
    }

    private mutating func maybe(_ known: [DraftReference]) -> DraftReference? {
        random.below(2) == 0 ? nil : pick(known)
    }

    private mutating func some(_ known: [DraftReference]) -> [DraftReference] {
        (0..<random.below(4)).map { _ in pick(known) }
    }
}
