package import CivicCalendar

/// Who is expected on the day itself, by 課, for the page on which departures and lights-out are
/// recorded.
package struct PresenceReport: Sendable, ConfidentialValue {
    package struct Division: Sendable, ConfidentialValue {
        package let section: String
        /// Whether the post reaches all of the 課, so that its lights are the post's affair.
        package let isWhole: Bool
        package let lightsOut: DivisionResult.LightsOut?
        /// By section and employee number.
        package let members: [PresenceLine]
    }

    package let day: CivicDate
    package let isClosed: Bool
    /// By path.
    package let divisions: [Division]
}
