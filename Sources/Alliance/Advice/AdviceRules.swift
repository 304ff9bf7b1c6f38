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

    static let advice = RecordKind(
        number: SharedKind.advice.rawValue, name: "advice", creators: .anyMember,
        parents: [SharedKind.plan.rawValue],
        fields: [
            FieldRule(
                number: text, name: "text", shape: .content(scalarsMax: 20_000), writers: .owner),
            FieldRule(number: passage, name: "passage", shape: .anchor, writers: .owner),
            FieldRule(
                number: decision, name: "decision",
                shape: .choice(["adopted", "considering", "declined"]), writers: .ownerOfParent),
            FieldRule(
                number: reason, name: "reason", shape: .content(scalarsMax: 4_000),
                writers: .ownerOfParent),
            FieldRule(
                number: followUp, name: "follow_up", shape: .date, writers: .ownerOfParent),
        ],
        facets: [
            listed, decided, toCity, toCityDecided, onPlan, onPlanDecided, due,
        ])
}
