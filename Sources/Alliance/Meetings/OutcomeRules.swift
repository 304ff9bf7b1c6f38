package import Records

/// What comes of a meeting: decisions, and what is to be done, by which city and until when. A city
/// answers for it, never a person.
package enum OutcomeRules {
    package static let text: UInt32 = 1
    package static let city: UInt32 = 2
    package static let until: UInt32 = 3
    package static let state: UInt32 = 4
    package static let done: UInt32 = 5
    package static let decisionState: UInt32 = 3

    package static let open = "open"

    /// All to-dos, those in a state, those of a city, and both; by the day until which they are to be done.
    package static let listed = FacetRule(1, by: .field(until))
    package static let inState = FacetRule(2, [.field(state)], by: .field(until))
    package static let ofCity = FacetRule(3, [.field(city)], by: .field(until))
    package static let ofCityInState = FacetRule(
        4, [.field(city), .field(state)], by: .field(until))

    /// Whoever takes it down owns the words; that it is done, dropped or later may be said by everybody,
    /// as in minutes.
    static let todo = KindDeclaration(
        .todo, name: "todo",
        KindWords(
            name: Wording("宿題", "To-do"), list: Wording("宿題", "To-dos"),
            new: Wording("宿題を書く", "Add a to-do"),
            purpose: Wording(
                "会合のあとにすること。市が担当し、個人は担当しません。",
                "What is to be done after a meeting; a city answers for it, never a person."),
            owner: Wording("書いた市", "Written by")),
        KindReach(creators: .anyMember), parents: [.meeting],
        fields: [
            words(max: 1_000),
            inCharge(
                hint: Wording(
                    "宿題は、その市の「今日」に出ます。", "It stands among that city's tasks of today.")),
            FieldDeclaration(until, "until", .day, by: .anyMember, Wording("いつまでに", "Until")),
            FieldDeclaration(
                state, "state",
                .choice([
                    .init(open, "これから", "open"), .init("done", "済み", "done"),
                    .init("dropped", "取りやめ", "dropped"),
                ]), by: .anyMember, Wording("状態", "State"), absent: Wording("これから", "open"),
                first: .word(open)),
            FieldDeclaration(
                done, "done", .day, by: .anyMember, Wording("済んだ日", "Done on"),
                hint: Wording(
                    "済みのときだけ。空けると今日になります。", "Only if it is done; today if left empty.")),
        ],
        heading: text,
        columns: [.field(text), .field(city), .field(until), .field(state)],
        facets: [listed, inState, ofCity, ofCityInState], rules: [isDoneByNow])

    static let decision = KindDeclaration(
        .decision, name: "decision",
        KindWords(
            name: Wording("決まったこと", "Decision"), list: Wording("決まったこと", "Decisions"),
            new: Wording("決まったことを書く", "Add a decision"),
            purpose: Wording("会合で決まったこと。", "What a meeting decided."),
            owner: Wording("書いた市", "Written by")),
        KindReach(creators: .anyMember), parents: [.meeting],
        fields: [
            words(max: 2_000), inCharge(),
            FieldDeclaration(
                decisionState, "state",
                .choice([
                    .init("stands", "有効", "stands"), .init("withdrawn", "取り下げ", "withdrawn"),
                ]), by: .owner, Wording("状態", "State"), absent: Wording("有効", "stands"),
                first: .word("stands")),
        ],
        heading: text, columns: [.field(text), .field(city), .field(decisionState)])

    private static func words(max: Int) -> FieldDeclaration {
        FieldDeclaration(
            text, "text", .area(max: max), by: .owner, Wording("内容", "Text"),
            hint: Wording(
                "担当の役職は書けますが、個人の名前は書かないでください。",
                "Roles may be named, persons may not."), need: .held(allowed: "1–"))
    }

    private static func inCharge(hint: Wording? = nil) -> FieldDeclaration {
        FieldDeclaration(
            city, "city", .city, by: .owner, Wording("担当する市", "City in charge"), hint: hint,
            absent: Wording("決まっていない", "not decided"))
    }

    private static let isDoneByNow: KindRule = { change in
        guard let day = change.written.day(done), day > change.day, let field = todo.field(done)
        else { return [] }
        return [.dayToCome(field, day)]
    }
}
