/// What a figure of a city's month is about. Compared by scalars, for names are never normalised.
package struct ObservationKey: Hashable, Sendable {
    package let unitGroup: String
    package let indicator: Indicator
    package let category: WorkCategory?

    package init(unitGroup: String, indicator: Indicator, category: WorkCategory? = nil) {
        self.unitGroup = unitGroup
        self.indicator = indicator
        self.category = category
    }

    /// The figure that a month's publication writes last: without it, the month is not whole.
    package static let closing = ObservationKey(
        unitGroup: ObservationRules.wholeCity, indicator: .onTimeLeaving)

    package static func == (left: ObservationKey, right: ObservationKey) -> Bool {
        left.indicator == right.indicator && left.category == right.category
            && left.unitGroup.utf8.elementsEqual(right.unitGroup.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(Array(unitGroup.utf8))
        hasher.combine(indicator)
        hasher.combine(category)
    }
}

extension SharedRecord {
    /// The key of an observation; nil for other kinds, other definitions and incomplete ones.
    package var observationKey: ObservationKey? {
        guard kind == .observation, let group = content(ObservationRules.unitGroup),
            let indicator = number(ObservationRules.indicator).flatMap(Indicator.init),
            number(ObservationRules.definition) == indicator.definition
        else { return nil }
        let category = number(ObservationRules.category).flatMap(WorkCategory.init)
        guard (category != nil) == (indicator == .lateWork) else { return nil }
        return ObservationKey(unitGroup: group, indicator: indicator, category: category)
    }
}
