internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// What a hostile member sends: each a way to make others work or store much for little.
enum HostileAttack: String, CaseIterable {
    /// Edits of thousands of hunks on two branches by turns.
    case alternating
    /// The same on three.
    case threeBranches = "three_branches"
    /// Twenty thousand insertions at one spot, none of which has seen another.
    case oneSpot = "one_spot"
    /// A text in ten thousand stretches, deleted as a whole again and again.
    case deletions
    /// Two logs that do not know each other, each a chain of single signs, by turns.
    case twoLogs = "two_logs"
    /// A little of everything in two hundred texts.
    case manyFields = "many_fields"
    /// A register that is set ten thousand times.
    case register
    /// Operations of a type that nobody knows, with contents that compress well.
    case contents

    /// Writes the attack into the logs of one member.
    func write(into logs: inout [HostileMember]) throws {
        switch self {
        case .alternating: try branches(2, into: &logs[0])
        case .threeBranches: try branches(3, into: &logs[0])
        case .oneSpot:
            let record = try meeting(&logs[0])
            for _ in 0..<5 {
                try logs[0].write(
                    Self.edits(record, (0..<4_000).map { _ in ([], nil, [0, 0, 2]) }))
            }
        case .deletions:
            let record = try meeting(&logs[0])
            let base = try logs[0].write(Self.edits(record, [([], nil, [0, 0, 4_096])]))[0]
            let mixed = try logs[0].write(Self.edits(record, [([base], nil, Self.hunks(4_096))]))[0]
            for _ in 0..<50 {
                try logs[0].write(Self.edits(record, [([mixed], nil, [0, 8_192, 0])]))
            }
        case .twoLogs:
            for log in logs.indices {
                let record = try meeting(&logs[log])
                // Both write into the first one's minutes.
                let target =
                    log == 0
                    ? record : OperationID(entry: logs[0].firstHash ?? record.entry, index: 0)
                let first = logs[0]
                logs[log].know(first)
                var tip: OperationID?
                for _ in 0..<60 {
                    var edits: [(parents: [OperationID], after: Int?, runs: [UInt32])] = []
                    for place in 0..<500 {
                        edits.append(
                            (
                                place == 0 ? tip.map { [$0] } ?? [] : [],
                                place == 0 ? nil : place - 1,
                                [0, 0, 1]
                            ))
                    }
                    tip = try logs[log].write(Self.edits(target, edits)).last
                }
            }
        case .manyFields:
            for _ in 0..<200 { try branches(2, hunks: 200, into: &logs[0]) }
        case .register:
            let record = try meeting(&logs[0])
            for _ in 0..<5 {
                var draft = EntryDraft()
                for number in 0..<2_000 as Range<UInt32> {
                    draft.append(
                        .set(
                            Assignment(
                                record: .held(record), field: MeetingRules.status, replaces: [],
                                authority: nil, value: .choice(1 + number % 4))))
                }
                try logs[0].write(draft)
            }
        case .contents:
            for _ in 0..<300 {
                let text = String(repeating: "a", count: 200_000)
                let texts = [String](repeating: text, count: 5)
                try logs[0].write(body: Self.unknownBody(contents: texts), contents: texts)
            }
        }
    }

    private func branches(
        _ count: Int, hunks: Int = 4_096, into log: inout HostileMember
    ) throws {
        let record = try meeting(&log)
        let base = try log.write(Self.edits(record, [([], nil, [0, 0, UInt32(hunks)])]))[0]
        var tips = [OperationID](repeating: base, count: count)
        for number in 0..<11 {
            tips[number % count] = try log.write(
                Self.edits(record, [([tips[number % count]], nil, Self.hunks(hunks))]))[0]
        }
    }

    private func meeting(_ log: inout HostileMember) throws -> OperationID {
        var draft = EntryDraft()
        draft.append(
            .create(kind: SharedKind.meeting.rawValue, parent: nil, authority: nil))
        return try log.write(draft)[0]
    }

    private static func hunks(_ count: Int) -> [UInt32] {
        (0..<count).flatMap { _ in [1, 0, 1] as [UInt32] }
    }

    private static func edits(
        _ record: OperationID,
        _ edits: [(parents: [OperationID], after: Int?, runs: [UInt32])]
    ) -> EntryDraft {
        var draft = EntryDraft()
        var written: [DraftReference] = []
        for edit in edits {
            let inserted = stride(from: 2, to: edit.runs.count, by: 3).reduce(0) {
                $0 + Int(edit.runs[$1])
            }
            written.append(
                draft.append(
                    .edit(
                        TextChange(
                            record: .held(record), field: MeetingRules.minutes,
                            parents: edit.parents.map(DraftReference.held)
                                + (edit.after.map { [written[$0]] } ?? []),
                            runs: edit.runs, authority: nil)),
                    contents: inserted > 0 ? [String(repeating: "a", count: inserted)] : []))
        }
        return draft
    }

    /// One operation of type 99 that declares these contents.
    private static func unknownBody(contents: [String]) -> [UInt8] {
        var lengths: [UInt8] = []
        for text in contents { lengths += varint(text.unicodeScalars.count) }
        let envelope = [0x08, 99, 0x22] + varint(lengths.count) + lengths
        return [0x08, 1, 0x1a] + varint(envelope.count) + envelope
    }

    private static func varint(_ number: Int) -> [UInt8] {
        var rest = number
        var bytes: [UInt8] = []
        while rest > 0x7f {
            bytes.append(UInt8(rest & 0x7f | 0x80))
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }
}
