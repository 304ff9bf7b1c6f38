package import CivicCalendar

/// Help that somebody gave or got, for thanking the other one.
package struct OwnHelp: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let isHelper: Bool
    package let other: PersonName
    package let minutes: Int
}
