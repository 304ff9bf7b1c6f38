/// A moment in UTC to the second, as iCalendar stamps its events.
package struct ICalendarStamp: Hashable, Sendable {
    package let date: CivicDate
    private let secondOfDay: Int

    /// The moment so many seconds after 1 January 1970, 0:00 UTC; nil outside
    /// ``CivicDate/years``.
    package init?(secondsSinceEpoch seconds: Int) {
        let remainder = seconds % 86_400
        let secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
        let days = seconds / 86_400 - (remainder < 0 ? 1 : 0)
        guard let date = CivicDate(daysSinceEpoch: days) else { return nil }
        self.date = date
        self.secondOfDay = secondOfDay
    }

    /// `20260401T093000Z`
    package var text: String {
        let parts = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(date.iCalendarText)T\(parts.map { $0.decimal(width: 2) }.joined())Z"
    }
}
