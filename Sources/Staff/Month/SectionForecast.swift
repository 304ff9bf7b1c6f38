/// A check of one 係.
package struct SectionForecast: Sendable, ConfidentialValue {
    package let section: String
    package let summary: ForecastSummary
    /// By employee number; empty for a post that sees the whole city and named no section.
    package let members: [ForecastLine]
}
