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

/// A check of one 係.
package struct SectionForecast: Sendable, ConfidentialValue {
    package let section: String
    package let summary: ForecastSummary
    /// By employee number; empty for a post that sees the whole city and named no section.
    package let members: [ForecastLine]
}

/// One member in a report of a check, for those who may see names.
package struct ForecastLine: Sendable, ConfidentialValue {
    package let person: PersonName
    package let standing: ForecastStanding
    package let overMinutes: Int
    package let roomMinutes: Int
    package let work: WorkKind?
    package let note: String?
    /// The outlook of each check, where both were made and differ in anything.
    package let change: (week: Outlook, eve: Outlook)?
    package let reason: String?
    package let immovable: String?
}
