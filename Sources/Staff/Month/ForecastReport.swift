package import CivicCalendar

/// The page of one check: what is expected of a day.
package struct ForecastReport: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let check: ForecastCheck
    package let isClosed: Bool
    package let total: ForecastSummary
    /// By path.
    package let sections: [SectionForecast]
}
