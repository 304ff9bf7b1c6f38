/// What would leave of a month, with the reason of each cell. Nothing is written.
package struct PreviewMonth: NodeRequest {
    package typealias Answer = MonthFigures

    /// 2026-11
    package let month: String

    package init(month: String) {
        self.month = month
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Shares a month as a whole once it is over; what was shared before is corrected.
package struct PublishMonth: NodeRequest {
    package typealias Answer = MonthFigures

    package let month: String

    package init(month: String) {
        self.month = month
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Takes a published month back for good; the reason stays in the city.
package struct RetractMonth: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let month: String
        /// How many figures.
        package let retracted: Int

        package init(month: String, retracted: Int) {
            self.month = month
            self.retracted = retracted
        }
    }

    package let month: String
    package let reason: String

    package init(month: String, reason: String) {
        self.month = month
        self.reason = reason
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// The figures of all cities.
package struct ListFigures: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let observations: [SharedFigureRow]

        package init(observations: [SharedFigureRow]) {
            self.observations = observations
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// What a month's publication is made of; no figures while nothing of the month is recorded.
package struct MonthFigures: Codable, Sendable {
    package let figures: [MonthFigure]
    /// 課 whose 消灯 nobody reported; told before publishing.
    @OmittedIfNil package var unreportedDivisions: Int?

    package init(figures: [MonthFigure], unreportedDivisions: Int? = nil) {
        self.figures = figures
        self.unreportedDivisions = unreportedDivisions
    }
}

package struct MonthFigure: Codable, Sendable {
    package let unitGroup: String
    package let indicator: String
    package let category: String?
    /// A code for why it looks as it does, and the sentence for it.
    package let reason: String
    package let why: String
    /// What leaves, as people read it.
    package let display: String
    package let suppressed: Bool

    package init(
        unitGroup: String, indicator: String, category: String?, reason: String, why: String,
        display: String, suppressed: Bool
    ) {
        self.unitGroup = unitGroup
        self.indicator = indicator
        self.category = category
        self.reason = reason
        self.why = why
        self.display = display
        self.suppressed = suppressed
    }
}

package struct SharedFigureRow: Codable, Sendable {
    package let city: String
    package let period: String
    package let unitGroup: String?
    package let indicator: String?
    package let category: String?
    /// The version of what is counted.
    package let definition: Int?
    /// How often it was corrected.
    package let revision: Int
    package let display: String
    package let suppressed: Bool

    package init(
        city: String, period: String, unitGroup: String?, indicator: String?, category: String?,
        definition: Int?, revision: Int, display: String, suppressed: Bool
    ) {
        self.city = city
        self.period = period
        self.unitGroup = unitGroup
        self.indicator = indicator
        self.category = category
        self.definition = definition
        self.revision = revision
        self.display = display
        self.suppressed = suppressed
    }
}
