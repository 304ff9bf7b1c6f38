/// One act about a day: in which post and when, never about whom.
package struct JournalLine: Hashable, Sendable {
    package let enteredSeconds: Int64
    package let post: String
    package let act: String
    package let section: String?
    /// Codes.
    package let detail: String?
    /// Why a closed day was opened; for those who see the whole city.
    package let reason: String?
}
