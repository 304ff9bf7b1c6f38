internal import CivicCalendar

/// A time as systems write it, with the date before it: `2026/5/20 17:20`, and for ten past one of the
/// night after `2026/5/21 1:10` or, as Excel shows 25:10, `1900/1/1 1:10`.
enum TimeStamp {
    enum Problem: Error {
        case notTime
        case otherDay
        case serialNumber

        var field: FieldProblem {
            switch self {
            case .notTime: .notTime
            case .otherDay: .otherDay
            case .serialNumber: .serialNumber
            }
        }
    }

    /// The time on that day; a date of the day after makes it 24 hours later.
    static func read(_ text: String, on day: CivicDate) -> Result<DayTime, Problem> {
        let folded = ExactText(folding: text).text
        if SpreadsheetText.isSerialTime(folded) || SpreadsheetText.isSerialDay(folded) {
            return .failure(.serialNumber)
        }
        let parts = folded.unicodeScalars.split(maxSplits: 1) { $0 == " " || $0 == "T" }
        guard parts.count == 2, let daysAfter = daysAfter(String(parts[0]), day) else {
            return DayTime(reading: folded).map { .success($0) } ?? .failure(.notTime)
        }
        guard let time = DayTime(reading: String(parts[1])) else { return .failure(.notTime) }
        guard 0...1 ~= daysAfter, let moved = DayTime(minutes: time.minutes + daysAfter * 1_440)
        else { return .failure(.otherDay) }
        return .success(moved)
    }

    /// How many days after `day` a date lies; nil for what is no date. A time without a date is, for a
    /// spreadsheet, of the day on which it begins to count.
    private static func daysAfter(_ text: String, _ day: CivicDate) -> Int? {
        let numbers = text.unicodeScalars.split { $0 == "/" || $0 == "-" }.map { Int(String($0)) }
        switch numbers {
        case [1900, 1, 0], [1899, 12, 30]: return 0
        case [1900, 1, 1], [1899, 12, 31]: return 1
        default:
            return (try? CivicDate(reading: text)).map { $0.daysSinceEpoch - day.daysSinceEpoch }
        }
    }
}
