/// The one page of a day: forecasts, help, lights-out, departures, and what is missing.
package struct ReportHelpDay: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let date: String
        package let check: String
        package let closed: Bool
        package let forecast: ForecastCounts
        package let sections: [ForecastSection]
        package let result: ResultCounts
        package let divisions: [DivisionAnswer]
        /// The 課 that have not reported.
        package let unreported: [String]
        /// Left out of the whole city's page: pairs are asked for section by section.
        @OmittedIfNil package var help: [HelpAnswer]?

        package init(
            date: String, check: String, closed: Bool, forecast: ForecastCounts,
            sections: [ForecastSection], result: ResultCounts, divisions: [DivisionAnswer],
            unreported: [String], help: [HelpAnswer]?
        ) {
            self.date = date
            self.check = check
            self.closed = closed
            self.forecast = forecast
            self.sections = sections
            self.result = result
            self.divisions = divisions
            self.unreported = unreported
            self.help = help
        }
    }

    package let date: String
    /// `week` or `eve`; nil: the latest.
    package let check: String?
    package let section: String?

    package init(date: String, check: String?, section: String?) {
        self.date = date
        self.check = check
        self.section = section
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// The 課 that have not reported.
package struct ListUnreported: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let date: String
        /// How many there are in all.
        package let divisions: Int
        package let count: Int
        package let unreported: [Division]

        package init(date: String, divisions: Int, count: Int, unreported: [Division]) {
            self.date = date
            self.divisions = divisions
            self.count = count
            self.unreported = unreported
        }
    }

    package struct Division: Codable, Sendable {
        package let section: String
        package let present: Int
        package let withoutResult: Int

        package init(section: String, present: Int, withoutResult: Int) {
            self.section = section
            self.present = present
            self.withoutResult = withoutResult
        }
    }

    package let date: String
    package let section: String?

    package init(date: String, section: String?) {
        self.date = date
        self.section = section
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
