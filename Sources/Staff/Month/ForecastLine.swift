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
