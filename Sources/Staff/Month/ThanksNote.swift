package import CivicCalendar

/// Words of thanks, for the eyes of the one who receives them.
package struct ThanksNote: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let from: PersonName
    package let words: String
}
