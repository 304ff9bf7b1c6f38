internal import Records

/// A 指導事例: what a section did where the rules left it in doubt, and what others can learn from it. It may name
/// the plan in which it was used.
package enum CaseRules {
    package static let title: UInt32 = 1
    package static let situation: UInt32 = 2
    package static let judgement: UInt32 = 3
    package static let lesson: UInt32 = 4
    package static let tags: UInt32 = 5

    static let guidanceCase = KindDeclaration(
        .case, name: "case",
        KindWords(
            name: Wording("指導事例", "Case"), list: Wording("指導事例集", "Cases"),
            new: Wording("指導事例を書く", "Write a case"),
            purpose: Wording(
                "判断に迷った場面と、そのときの判断、学んだことを、市をこえて読めるようにします。",
                "What was in doubt, how it was judged and what was learnt, for other cities to read."
            ),
            guidance: Wording(
                "だれのことかが分からないように、役職や係の名前で書きます。",
                "Write of posts and sections, so that nobody can tell who it was.")),
        KindReach(
            creators: .cities, takesComments: true,
            notices: .init(ofNew: .everybody)),
        parents: [.plan], mayStandAlone: true,
        fields: [
            FieldDeclaration(
                title, "title", .line(max: 200), by: .owner, Wording("題名", "Title"),
                need: .seen),
            FieldDeclaration(
                situation, "situation", .text, by: .owner, Wording("状況", "Situation"),
                hint: Wording("何が起きて、何に迷ったか。", "What happened, and what was in doubt.")),
            FieldDeclaration(
                judgement, "judgement", .text, by: .owner, Wording("判断", "Judgement"),
                hint: Wording("どう判断し、なぜそうしたか。", "How it was judged, and why.")),
            FieldDeclaration(
                lesson, "lesson", .text, by: .owner, Wording("学んだこと", "Lesson")),
            FieldDeclaration(
                tags, "tags", .elements(max: 40), by: .owner, Wording("タグ", "Tags")),
        ],
        heading: title, columns: [.field(title), .owner, .field(tags)],
        facets: [FacetRule(1), FacetRule(2, [.owner])],
        general: GeneralNames(plural: "cases", parent: "plan"))
}
