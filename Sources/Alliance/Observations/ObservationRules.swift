package import Records

/// A figure that its city owns, keyed (city, period, unit group, indicator, category, definition): not a
/// counter, for counters double after a restore. A correction replaces the value and shows as a revision.
///
/// The value is text in the form that the gate's suppression gives; a reader shows nothing else.
package enum ObservationRules {
    package static let period: UInt32 = 1
    package static let unitGroup: UInt32 = 2
    package static let indicator: UInt32 = 3
    package static let definition: UInt32 = 4
    package static let value: UInt32 = 5
    package static let category: UInt32 = 6

    /// The unit group of city-wide figures. The gate gives it; no group may bear it.
    package static let wholeCity = "全庁"

    package static let indicators = Indicator.allCases.map(\.word)
    package static let categories = WorkCategory.allCases.map(\.word)

    /// The months of one figure: of all cities, and of one.
    package static let months = FacetRule(
        1, [.field(unitGroup), .field(indicator)], by: .field(period))
    package static let monthsOfCity = FacetRule(
        2, [.owner, .field(unitGroup), .field(indicator)], by: .field(period))
    /// Everything that a city published of a month.
    package static let monthOfCity = FacetRule(3, [.owner, .field(period)])

    static let observation = RecordKind(
        number: SharedKind.observation.rawValue, name: "observation", creators: .cities,
        fields: [
            FieldRule(number: period, name: "period", shape: .date, writers: .owner),
            FieldRule(
                number: unitGroup, name: "unit_group", shape: .content(scalarsMax: 200),
                writers: .owner),
            FieldRule(
                number: indicator, name: "indicator", shape: .choice(indicators), writers: .owner),
            FieldRule(
                number: definition, name: "definition", shape: .number(max: 1_000),
                writers: .owner),
            FieldRule(
                number: value, name: "value", shape: .content(scalarsMax: 40), writers: .owner),
            FieldRule(
                number: category, name: "category", shape: .choice(categories), writers: .owner),
        ],
        facets: [months, monthsOfCity, monthOfCity])
}
