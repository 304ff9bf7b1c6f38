package import Records

/// A ナイス賞: a city nominates a section (係・課・部) of its own or of another city, never a person.
package enum AwardRules {
    package static let city: UInt32 = 1
    package static let section: UInt32 = 2
    package static let reason: UInt32 = 3
    package static let year: UInt32 = 4

    package static let listed = FacetRule(1)

    static let award = RecordKind(
        number: SharedKind.award.rawValue, name: "award", creators: .cities,
        fields: [
            FieldRule(number: city, name: "city", shape: .member, writers: .owner),
            FieldRule(
                number: section, name: "section", shape: .content(scalarsMax: 200),
                writers: .owner),
            FieldRule(
                number: reason, name: "reason", shape: .content(scalarsMax: 2_000),
                writers: .owner),
            FieldRule(number: year, name: "year", shape: .number(max: 2_999), writers: .owner),
        ],
        facets: [listed])
}
