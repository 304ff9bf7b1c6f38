package import Records

/// Advice on a plan or a passage of it. Whoever gives it owns the words; the plan's owner answers:
/// 採用, 検討中 or 見送り, with a reason and a day to look again.
package enum AdviceRules {
    package static let text: UInt32 = 1
    package static let passage: UInt32 = 2
    package static let decision: UInt32 = 3
    package static let reason: UInt32 = 4
    package static let followUp: UInt32 = 5

    /// All advice, that on a city's plans, that on one plan, each also by how it was answered.
    package static let listed = FacetRule(1)
    package static let decided = FacetRule(2, [.field(decision)])
    package static let toCity = FacetRule(3, [.parentOwner])
    package static let toCityDecided = FacetRule(4, [.parentOwner, .field(decision)])
    package static let onPlan = FacetRule(5, [.parent])
    package static let onPlanDecided = FacetRule(6, [.parent, .field(decision)])
    /// That on a city's plans, by when it is to be looked at again.
    package static let due = FacetRule(7, [.parentOwner], by: .field(followUp))

    static let advice = KindDeclaration(
        .advice, name: "advice",
        KindWords(
            name: Wording("助言", "Advice"), list: Wording("助言", "Advice"),
            new: Wording("助言をする", "Give advice"),
            purpose: Wording(
                "計画の市が、採用・検討中・見送りのどれかで、理由を添えて答えます。",
                "The plan's city answers: adopted, under consideration or declined, with a reason."),
            owner: Wording("だれから", "From")),
        KindReach(
            creators: .anyMember, takesComments: true, notices: .init(ofNew: .ownerOfParent)),
        parents: [.plan],
        fields: [
            FieldDeclaration(
                text, "text", .area(max: 20_000), by: .owner, Wording("助言", "Advice"),
                need: .seen),
            FieldDeclaration(
                passage, "passage", .passage, by: .owner,
                Wording("どの部分について", "About which part"), absent: Wording("全体", "all of it")),
            FieldDeclaration(
                decision, "decision",
                .choice([
                    .init("adopted", "採用", "adopted"),
                    .init("considering", "検討中", "under consideration"),
                    .init("declined", "見送り", "declined"),
                ]), by: .ownerOfParent, Wording("答え", "Answer"),
                absent: Wording("未回答", "not answered")),
            FieldDeclaration(
                reason, "reason", .area(max: 4_000), by: .ownerOfParent, Wording("理由", "Reason")),
            FieldDeclaration(
                followUp, "follow_up", .day, by: .ownerOfParent,
                Wording("見直す日", "Day to look again"),
                hint: Wording(
                    "その日から、答え直すまで「今日」に出ます。空けると変わりません。",
                    "From that day on it stands among today's tasks until it is answered again.")),
        ],
        heading: text,
        columns: [.field(text), .owner, .field(decision), .field(followUp)],
        facets: [listed, decided, toCity, toCityDecided, onPlan, onPlanDecided, due],
        rules: [saysWhy, looksAhead])

    /// Whoever gave the advice is told why it is taken or not.
    private static let saysWhy: KindRule = { change in
        guard change.touches(decision, reason), change.after.word(decision) != nil,
            SharedWords.isBlank(change.after.text(reason))
        else { return [] }
        return [
            Problem(
                "answer_without_reason", field: "reason",
                Wording(
                    "助言への答えには理由が必要です。何も共有していません。",
                    "An answer to advice needs a reason. Nothing was shared."),
                action: Wording(
                    "--reason に、そう判断した理由を書いてください。", "Say why in --reason."),
                beside: Wording("理由を書いてください。", "Please write: Reason."))
        ]
    }

    /// On a day that is past nobody is reminded.
    private static let looksAhead: KindRule = { change in
        guard let day = change.written.day(followUp), day <= change.day else { return [] }
        let words = SharedDay.words(day)
        let isToday = day == change.day
        return [
            Problem(
                "follow_up_past", field: "follow_up",
                Wording(
                    "見直す日が、今日か過ぎた日です。何も共有していません。",
                    "The day to look at it again is today or past. Nothing was shared."),
                action: Wording("明日以降の日を書いてください。", "Give a day that is to come."),
                beside: Wording(
                    "見直す日は、明日以降の日にしてください（\(words.japanese)は"
                        + (isToday ? "今日です" : "過ぎています") + "）。今日までの日では、お知らせが出ません。",
                    "A day that is to come, please: on \(words.english) nobody would be reminded."))
        ]
    }
}
