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

    static let review = RecordKind(
        number: SharedKind.review.rawValue, name: "review", creators: .cities,
        parents: [SharedKind.plan, .project].map(\.rawValue), mayStandAlone: true,
        fields: [
            FieldRule(
                number: subject, name: "subject", shape: .content(scalarsMax: 200),
                writers: .owner),
            FieldRule(
                number: decision, name: "decision",
                shape: .choice(["continue", "change", "stop"]), writers: .owner),
            FieldRule(
                number: evidence, name: "evidence", shape: .content(scalarsMax: 2_000),
                writers: .owner),
            FieldRule(
                number: reason, name: "reason", shape: .content(scalarsMax: 2_000),
                writers: .owner),
            FieldRule(number: day, name: "on", shape: .date, writers: .owner),
            FieldRule(number: next, name: "next", shape: .date, writers: .owner),
        ],
        facets: [listed, ofCity])
}
