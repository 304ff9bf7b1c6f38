/// A day of the week. The raw value is the number of ISO 8601: 1 is Monday, 7 is Sunday.
package enum CivicWeekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// One letter, as calendars print it: 月 火 水 木 金 土 日.
    package var japanese: String {
        switch self {
        case .monday: "月"
        case .tuesday: "火"
        case .wednesday: "水"
        case .thursday: "木"
        case .friday: "金"
        case .saturday: "土"
        case .sunday: "日"
        }
    }

    /// Monday.
    package var english: String {
        let word = "\(self)"
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
