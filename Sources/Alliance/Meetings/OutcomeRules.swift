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
    static let todo = RecordKind(
        number: SharedKind.todo.rawValue, name: "todo", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(
                number: text, name: "text", shape: .content(scalarsMax: 1_000), writers: .owner),
            FieldRule(number: city, name: "city", shape: .member, writers: .owner),
            FieldRule(number: until, name: "until", shape: .date, writers: .anyMember),
            FieldRule(
                number: state, name: "state", shape: .choice([open, "done", "dropped"]),
                writers: .anyMember),
            FieldRule(number: done, name: "done", shape: .date, writers: .anyMember),
        ],
        facets: [listed, inState, ofCity, ofCityInState])

    static let decision = RecordKind(
        number: SharedKind.decision.rawValue, name: "decision", creators: .anyMember,
        parents: [SharedKind.meeting.rawValue],
        fields: [
            FieldRule(
                number: text, name: "text", shape: .content(scalarsMax: 2_000), writers: .owner),
            FieldRule(number: city, name: "city", shape: .member, writers: .owner),
            FieldRule(
                number: decisionState, name: "state", shape: .choice(["stands", "withdrawn"]),
                writers: .owner),
        ])
}
