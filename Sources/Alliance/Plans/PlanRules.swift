package import Records

/// An action plan. It belongs to a city; its owner and the cities it invited write it. Backcasting gives
/// the texts: 現状, 要因分析, ありたい姿, then actions.
package enum PlanRules {
    package static let title: UInt32 = 1
    package static let theme: UInt32 = 2
    package static let status: UInt32 = 3
    package static let currentState: UInt32 = 4
    package static let causeAnalysis: UInt32 = 5
    package static let goal: UInt32 = 6
    package static let expectedEffect: UInt32 = 7

    /// All plans, those of a city, those in a status, and both.
    package static let listed = FacetRule(1)
    package static let ofCity = FacetRule(2, [.owner])
    package static let inStatus = FacetRule(3, [.field(status)])
    package static let ofCityInStatus = FacetRule(4, [.owner, .field(status)])

    static let plan = KindDeclaration(
        .plan, name: "plan",
        KindWords(
            name: Wording("計画", "Plan"), list: Wording("計画", "Plans"),
            new: Wording("新しい計画", "New plan"),
            purpose: Wording(
                "現状と要因、ありたい姿、アクションをまとめます。",
                "The current state and its causes, the goal, and the actions that lead there.")),
        KindReach(
            creators: .cities, takesGuests: true, takesComments: true,
            notices: .init(ofCandidates: true)),
        fields: [
            FieldDeclaration(
                title, "title", .line(max: 200), by: .editors, Wording("題名", "Title"),
                need: .seen),
            FieldDeclaration(
                theme, "theme", .line(max: 500), by: .editors, Wording("テーマ", "Theme")),
            FieldDeclaration(
                status, "status", .choice(statuses), by: .owner, Wording("状態", "Status"),
                need: .asked, first: .word("draft")),
            FieldDeclaration(
                currentState, "current_state", .text, by: .editors,
                Wording("現状", "Current state")),
            FieldDeclaration(
                causeAnalysis, "cause_analysis", .text, by: .editors,
                Wording("要因分析", "Analysis of causes")),
            FieldDeclaration(goal, "goal", .text, by: .editors, Wording("ありたい姿", "Goal")),
            FieldDeclaration(
                expectedEffect, "expected_effect", .text, by: .editors,
                Wording("期待できる効果", "Expected effect")),
        ],
        heading: title, columns: [.owner, .field(title), .field(status)],
        facets: [listed, ofCity, inStatus, ofCityInStatus])

    private static let statuses: [FieldForm.FieldChoice] = [
        // A plan that is only prepared is no draft of one city's own.
        .init(
            "draft", "準備中", "in preparation",
            note: Wording("ほかの市にも見えています", "other cities see it, too")),
        .init("active", "実施中", "under way"), .init("done", "終了", "done"),
        .init("stopped", "中止", "stopped"),
    ]
}
