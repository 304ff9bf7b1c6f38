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

    static let observation = KindDeclaration(
        .observation, name: "observation",
        KindWords(
            name: Wording("数値", "Figure"), list: Wording("各市の数値", "Figures"),
            new: Wording("月を公開する", "Publish a month"),
            purpose: Wording(
                "月ごとに公開された数値。小さな集団の値は出ません。",
                "What cities published of a month; small groups are suppressed.")),
        KindReach(creators: .cities, takesComments: true),
        fields: [
            FieldDeclaration(period, "period", .day, by: .owner, Wording("期間", "Period")),
            FieldDeclaration(
                unitGroup, "unit_group", .line(max: 200), by: .owner,
                Wording("集計単位", "Unit group")),
            FieldDeclaration(
                indicator, "indicator",
                .choice(
                    Indicator.allCases.map {
                        .init($0.word, $0.name(japanese: true), $0.name(japanese: false))
                    }), by: .owner, Wording("指標", "Indicator")),
            FieldDeclaration(
                definition, "definition", .number(max: 1_000), by: .owner,
                Wording("定義の版", "Version of the definition")),
            FieldDeclaration(value, "value", .line(max: 40), by: .owner, Wording("値", "Value")),
            FieldDeclaration(
                category, "category",
                .choice(
                    WorkCategory.allCases.map {
                        .init($0.word, $0.name(japanese: true), $0.name(japanese: false))
                    }), by: .owner, Wording("業務区分", "Kind of work")),
        ],
        columns: [
            .owner, .field(period), .field(indicator), .field(unitGroup), .field(category),
            .field(value),
        ],
        facets: [months, monthsOfCity, monthOfCity])
}
