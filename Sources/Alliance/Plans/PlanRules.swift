package import Records

/// An action plan and its actions. The plan belongs to a city; its owner and the cities it invited
/// write it. Backcasting gives the texts: 現状, 要因分析, ありたい姿, then actions.
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

    static let plan = RecordKind(
        number: SharedKind.plan.rawValue, name: "plan", creators: .cities, takesGuests: true,
        fields: [
            FieldRule(
                number: title, name: "title", shape: .content(scalarsMax: 200), writers: .editors),
            FieldRule(
                number: theme, name: "theme", shape: .content(scalarsMax: 500), writers: .editors),
            FieldRule(
                number: status, name: "status",
                shape: .choice(["draft", "active", "done", "stopped"]), writers: .owner),
            FieldRule(
                number: currentState, name: "current_state", shape: .text, writers: .editors),
            FieldRule(
                number: causeAnalysis, name: "cause_analysis", shape: .text, writers: .editors),
            FieldRule(number: goal, name: "goal", shape: .text, writers: .editors),
            FieldRule(
                number: expectedEffect, name: "expected_effect", shape: .text, writers: .editors),
        ],
        facets: [listed, ofCity, inStatus, ofCityInStatus])

    /// An action: what is done, the roles of 係長 and 課長 in it, and the three tests of a measure:
    /// 手間がかからない, 目的が明確, 自分にとって利益がある.
    static let action = RecordKind(
        number: SharedKind.action.rawValue, name: "action", creators: .editorsOfParent,
        parents: [SharedKind.plan.rawValue], isPart: true,
        fields: [
            FieldRule(
                number: 1, name: "title", shape: .content(scalarsMax: 200), writers: .editors),
            FieldRule(
                number: 2, name: "section_chief", shape: .content(scalarsMax: 1_000),
                writers: .editors),
            FieldRule(
                number: 3, name: "manager", shape: .content(scalarsMax: 1_000), writers: .editors),
            FieldRule(number: 4, name: "low_effort", shape: yesNo, writers: .editors),
            FieldRule(number: 5, name: "clear_purpose", shape: yesNo, writers: .editors),
            FieldRule(number: 6, name: "own_benefit", shape: yesNo, writers: .editors),
        ])

    private static let yesNo = FieldShape.choice(["yes", "no"])
}
