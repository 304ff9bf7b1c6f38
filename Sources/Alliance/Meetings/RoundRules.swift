package import Ledger
package import Records

/// A round of dialogue: when it begins, which cities talk with each other, what was said.
package enum RoundRules {
    /// Minutes after midnight.
    package static let at: UInt32 = 1
    /// Two member ids with a hyphen, for each pair.
    package static let pairs: UInt32 = 2
    package static let notes: UInt32 = 3

    static let dialogueRound = KindDeclaration(
        .dialogueRound, name: "dialogue_round",
        KindWords(
            name: Wording("対話の回", "Round of dialogue"),
            list: Wording("対話の組み合わせ", "Rounds of dialogue"),
            new: Wording("対話の組み合わせをつくる", "Propose rounds"),
            purpose: Wording(
                "どの二市も一度ずつ話せるように組み合わせます。",
                "So that every two cities talk once."),
            owner: Wording("書いた市", "Written by")),
        KindReach(creators: .anyMember, takesComments: true), parents: [.meeting],
        fields: [
            FieldDeclaration(
                at, "at", .time, by: .owner, Wording("始まりの時刻", "Begins"), need: .asked),
            pairsField,
            FieldDeclaration(notes, "notes", .text, by: .anyMember, Wording("記録", "Notes")),
        ],
        columns: [.field(at), .field(pairs)], rules: [pairsTwo])

    fileprivate static let pairsField = FieldDeclaration(
        pairs, "pairs", .elements(max: 65), by: .owner, Wording("話す市", "Pairs"),
        need: .held(allowed: example, option: "--pairs"))

    private static let example = "142069-141305"

    /// A pair is two members, and nobody talks with itself.
    private static let pairsTwo: KindRule = { change in
        guard change.written.elements(pairs).contains(where: { members(of: $0) == nil }) else {
            return []
        }
        return [
            .badValue(
                pairsField, allowed: example, option: "--pairs",
                beside: Wording("二つの違う市を選んでください。", "Please choose two different cities."))
        ]
    }
}

extension RoundRules {
    /// The two who talk; nil where a pair is none. Ids of cities have no hyphen, those of advisers may.
    package static func members(of pair: String) -> [MemberID]? {
        let members = pair.split(separator: "-", maxSplits: 1).compactMap {
            try? MemberID(String($0))
        }
        return members.count == 2 && members[0] != members[1] ? members : nil
    }
}

extension MeetingRules {
    /// The pairs of a round: two member ids with a hyphen.
    package static let pairs = RoundRules.pairsField.rule
}
