internal import Alliance

/// All cities side by side: one indicator, its charts, and what each city decided.
package struct CompareCities: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let indicator: String
        package let name: String
        package let cities: [ComparedCity]
        /// Whether there are older months.
        package let hasMore: Bool
        /// Names of cities of which nothing is shown.
        package let withoutData: [String]

        package init(
            indicator: String, name: String, cities: [ComparedCity], hasMore: Bool,
            withoutData: [String]
        ) {
            self.indicator = indicator
            self.name = name
            self.cities = cities
            self.hasMore = hasMore
            self.withoutData = withoutData
        }
    }

    package let indicator: String
    package let includesDrawings: Bool
    /// Counts windows of three years from the newest one, from 0; nil for all there is.
    package let page: Int?

    package init(indicator: String, includesDrawings: Bool, page: Int? = nil) {
        self.indicator = indicator
        self.includesDrawings = includesDrawings
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.observation, .review])) }
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

    package init(
        city: String, name: String, definition: Int, points: [ComparedMonth], sentence: String,
        chart: ComparedChart?, reviews: [ComparedReview]
    ) {
        self.city = city
        self.name = name
        self.definition = definition
        self.points = points
        self.sentence = sentence
        self.chart = chart
        self.reviews = reviews
    }

    private enum CodingKeys: String, CodingKey {
        case city, name, definition, points, sentence, reviews, variation
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
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(city, forKey: .city)
        try container.encode(name, forKey: .name)
        try container.encode(definition, forKey: .definition)
        try container.encode(points, forKey: .points)
        try container.encode(sentence, forKey: .sentence)
        try container.encode(reviews, forKey: .reviews)
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
    /// The drawing, where it was asked for.
    @OmittedIfNil package var svg: String?

    package init(
        mean: Double?, lower: Double?, upper: Double?, variation: String, svg: String?
    ) {
        self.mean = mean
        self.lower = lower
        self.upper = upper
        self.variation = variation
        self.svg = svg
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
