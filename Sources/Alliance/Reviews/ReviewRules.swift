package import Records

/// A dated review, which ends in 続ける, 直す or 止める, with evidence (what the control chart says, in
/// words) and a reason. It is about a project, about a plan, or about whatever its subject names.
package enum ReviewRules {
    package static let subject: UInt32 = 1
    package static let decision: UInt32 = 2
    package static let evidence: UInt32 = 3
    package static let reason: UInt32 = 4
    package static let day: UInt32 = 5
    package static let next: UInt32 = 6

    /// All reviews, and those of a city.
    package static let listed = FacetRule(1)
    package static let ofCity = FacetRule(2, [.owner])

    static let review = KindDeclaration(
        .review, name: "review",
        KindWords(
            name: Wording("見直し", "Review"), list: Wording("見直しの記録", "Reviews"),
            new: Wording("見直しを書く", "Write a review"),
            purpose: Wording(
                "根拠と理由を添えて、続ける・直す・止めるを決めます。",
                "Continue, change or stop, with evidence and a reason.")),
        KindReach(creators: .cities, takesComments: true), parents: [.plan, .project],
        mayStandAlone: true,
        fields: [
            FieldDeclaration(
                subject, "subject", .line(max: 200), by: .owner,
                Wording("何を見直したか", "What was reviewed"), need: .held(allowed: "1–200")),
            FieldDeclaration(
                decision, "decision",
                .choice([
                    .init("continue", "続ける", "continue"), .init("change", "直す", "change"),
                    .init("stop", "止める", "stop"),
                ]), by: .owner, Wording("判断", "Decision"), need: .asked),
            FieldDeclaration(
                evidence, "evidence", .area(max: 2_000), by: .owner, Wording("根拠", "Evidence"),
                hint: Wording(
                    "管理図から読み取れることなど、数字や様子を書きます。",
                    "What the chart says, in words, and other evidence."), need: .asked),
            FieldDeclaration(
                reason, "reason", .area(max: 2_000), by: .owner, Wording("理由", "Reason"),
                need: .asked),
            FieldDeclaration(
                day, "on", .day, by: .owner, Wording("見直した日", "Reviewed on"), need: .asked,
                first: .today),
            FieldDeclaration(
                next, "next", .day, by: .owner, Wording("次に見直す日", "Next review"),
                hint: Wording("なければ空けます。", "Empty if there is none.")),
        ],
        heading: subject,
        columns: [.field(day), .owner, .field(subject), .field(decision), .field(next)],
        facets: [listed, ofCity], rules: [hasGrounds, isPast, looksAhead],
        general: GeneralNames(plural: "reviews", begin: "add"))
}
