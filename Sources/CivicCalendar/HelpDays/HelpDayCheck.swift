/// The two days on which a section chief asks who can leave on time on a Help Day.
///
/// Both can fall on the same day: one week before 4 January is moved back to 28 December, which
/// is also the last business day before it.
package struct HelpDayCheck: Hashable, Sendable {
    package let helpDay: CivicDate
    /// One week before, moved back to a business day.
    package let weekBefore: CivicDate
    /// The last business day before.
    package let eve: CivicDate
}
