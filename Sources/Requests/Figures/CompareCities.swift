internal import Alliance

/// All cities side by side: one indicator, its charts, and what each city decided.
package struct CompareCities: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let indicator: String
        package let name: String
        /// Whether its values are shares of a whole, from 0 to 1.
        package let isShare: Bool
        package let cities: [ComparedCity]
        /// Whether there are older months.
        package let hasMore: Bool
        /// Names of cities of which nothing is shown.
        package let withoutData: [String]

        package init(
            indicator: String, name: String, isShare: Bool, cities: [ComparedCity], hasMore: Bool,
            withoutData: [String]
        ) {
            self.indicator = indicator
            self.name = name
            self.isShare = isShare
            self.cities = cities
            self.hasMore = hasMore
            self.withoutData = withoutData
        }
    }

    /// What is drawn of each city.
    package enum Drawings: String, Codable, Sendable {
        case none
        /// A drawing that stands alone, as a file.
        case sheets
        /// Small ones that stand beside each other, all with the same axes.
        case panels
    }

    package let indicator: String
    package let drawings: Drawings
    /// Counts windows of three years from the newest one, from 0; nil for all there is.
    package let page: Int?

    package init(indicator: String, drawings: Drawings, page: Int? = nil) {
        self.indicator = indicator
        self.drawings = drawings
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.observation, .review, .plan])) }
}

/// One city under one definition of the indicator; a city may have two.
package struct ComparedCity: Codable, Sendable {
    package let city: String
    package let name: String
    package let definition: Int
    package let points: [ComparedMonth]
    /// What the chart says, or that there are too few figures for one.
    package let sentence: String
    /// nil where there are too few figures; its members stand beside the others.
    package let chart: ComparedChart?
    package let reviews: [ComparedReview]
    /// Its plans that were begun in these months, the oldest first.
    package let plans: [ComparedPlan]

    package init(
        city: String, name: String, definition: Int, points: [ComparedMonth], sentence: String,
        chart: ComparedChart?, reviews: [ComparedReview], plans: [ComparedPlan]
    ) {
        self.city = city
        self.name = name
        self.definition = definition
        self.points = points
        self.sentence = sentence
        self.chart = chart
        self.reviews = reviews
        self.plans = plans
    }

    private enum CodingKeys: String, CodingKey {
        case city, name, definition, points, sentence, reviews, plans, variation
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        city = try container.decode(String.self, forKey: .city)
        name = try container.decode(String.self, forKey: .name)
        definition = try container.decode(Int.self, forKey: .definition)
        points = try container.decode([ComparedMonth].self, forKey: .points)
        sentence = try container.decode(String.self, forKey: .sentence)
        chart = container.contains(.variation) ? try ComparedChart(from: decoder) : nil
        reviews = try container.decode([ComparedReview].self, forKey: .reviews)
        plans = try container.decode([ComparedPlan].self, forKey: .plans)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(city, forKey: .city)
        try container.encode(name, forKey: .name)
        try container.encode(definition, forKey: .definition)
        try container.encode(points, forKey: .points)
        try container.encode(sentence, forKey: .sentence)
        try container.encode(reviews, forKey: .reviews)
        try container.encode(plans, forKey: .plans)
        try chart?.encode(to: encoder)
    }
}

package struct ComparedMonth: Codable, Sendable {
    package let period: String
    package let display: String
    /// Whether it says something else than at first.
    package let isRevised: Bool
    /// nil: a band, or withheld.
    package let value: Double?

    package init(period: String, display: String, isRevised: Bool, value: Double?) {
        self.period = period
        self.display = display
        self.isRevised = isRevised
        self.value = value
    }
}

/// What a control chart of the months tells.
package struct ComparedChart: Codable, Sendable {
    package let mean: Double?
    package let lower: Double?
    package let upper: Double?
    package let variation: String
    /// The levels around which the values lay, the oldest first; one where the level never moved.
    package let levels: [ComparedLevel]
    /// The drawing, where it was asked for.
    @OmittedIfNil package var svg: String?

    package init(
        mean: Double?, lower: Double?, upper: Double?, variation: String, levels: [ComparedLevel],
        svg: String?
    ) {
        self.mean = mean
        self.lower = lower
        self.upper = upper
        self.variation = variation
        self.levels = levels
        self.svg = svg
    }
}

/// Around what the values lay from a month on, until the next level.
package struct ComparedLevel: Codable, Sendable {
    /// `2026-11`
    package let from: String
    package let mean: Double?

    package init(from: String, mean: Double?) {
        self.from = from
        self.mean = mean
    }
}

/// A plan that its city declared to be under way.
package struct ComparedPlan: Codable, Sendable {
    package let id: String
    package let title: String?
    /// The month in which it was said for the first time: `2026-11`.
    package let began: String

    package init(id: String, title: String?, began: String) {
        self.id = id
        self.title = title
        self.began = began
    }
}

/// What the city decided.
package struct ComparedReview: Codable, Sendable {
    package let on: String?
    package let subject: String?
    package let decision: String?
    package let reason: String?

    package init(on: String?, subject: String?, decision: String?, reason: String?) {
        self.on = on
        self.subject = subject
        self.decision = decision
        self.reason = reason
    }
}
