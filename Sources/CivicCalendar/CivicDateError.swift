/// Why a text could not be read as a day or a month. It never repeats the text.
package enum CivicDateError: Error, Hashable, Sendable {
    /// The text has none of the forms that can be read.
    case malformed
    /// The form is right, but the calendar has no such day or month (30 February).
    case noSuchDay
    /// The year lies outside ``CivicDate/years``.
    case outOfRange
    /// The day lies outside the era that is named: 令和元年4月30日, 昭和64年1月8日, 平成32年.
    case outsideEra(JapaneseEra)
    /// The weekday written beside the day is not that day's.
    case weekday(expected: CivicWeekday)
}

extension CivicDateError {
    /// What is known of the day that was written, as the end of a sentence; nil where it cannot be read at all.
    package var words: (japanese: String, english: String)? {
        switch self {
        case .malformed: nil
        case .noSuchDay: ("その日は暦にありません", "the calendar has no such day")
        case .outOfRange:
            ("1868年から2999年までの日ではありません", "the year is not within 1868 to 2999")
        case .outsideEra(let era):
            (
                "その日は\(era.name)にありません（\(era.name)は \(era.firstDay) から \(era.lastDay) まで）",
                "that day is not in \(era.romanName) (\(era.firstDay) to \(era.lastDay))"
            )
        case .weekday(let expected):
            (
                "書かれた曜日が違います（その日は\(expected.japanese)曜日です）",
                "the weekday beside it is wrong (that day is a \(expected.english))"
            )
        }
    }
}
