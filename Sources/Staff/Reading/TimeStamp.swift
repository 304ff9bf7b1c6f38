package import CivicCalendar
internal import Tables

/// A time as systems write it, with the date before it: `2026/5/20 17:20`, and for ten past one of the
/// night after `2026/5/21 1:10` or, as Excel shows 25:10, `1900/1/1 1:10`.
package enum TimeStamp {
    package enum Problem: Error {
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

    /// A longer text is no time; the limit comes before any work.
    private static let scalarsMax = 64

    /// The time on that day; a date of the day after makes it 24 hours later.
    package static func read(_ text: String, on day: CivicDate) -> Result<DayTime, Problem> {
        guard text.unicodeScalars.count <= scalarsMax else { return .failure(.notTime) }
        let folded = ExactText(folding: text).text
        if SpreadsheetText.isSerialTime(folded) || SpreadsheetText.isSerialDay(folded) {
            return .failure(.serialNumber)
        }
        guard let (daysAfter, time) = parts(Array(folded.unicodeScalars), day) else {
            return DayTime(reading: folded).map { .success($0) } ?? .failure(.notTime)
        }
        guard 0...1 ~= daysAfter, let moved = DayTime(minutes: time.minutes + daysAfter * 1_440)
        else { return .failure(.otherDay) }
        return .success(moved)
    }

    /// A date and the time behind it: behind a space or a T, or where a date ends by itself, 日, 金曜 or (金).
    private static func parts(
        _ scalars: [Unicode.Scalar], _ day: CivicDate
    ) -> (daysAfter: Int, time: DayTime)? {
        let gaps: [Unicode.Scalar] = [" ", "T"]
        let ends = Set("日曜)月火水木金土".unicodeScalars)
        for place in scalars.indices.dropFirst() {
            let isGap = gaps.contains(scalars[place])
            guard isGap || ends.contains(scalars[place - 1]) else { continue }
            let rest = scalars[(isGap ? place + 1 : place)...]
            guard let time = DayTime(reading: String(String.UnicodeScalarView(rest))),
                let daysAfter = daysAfter(
                    String(String.UnicodeScalarView(scalars[..<place])), day)
            else { continue }
            return (daysAfter, time)
        }
        return nil
    }

    /// How many days after `day` a date lies; nil for what is no date. A time without a date is, for a
    /// spreadsheet, of the day on which it begins to count. A date without a year is the one nearest to the day.
    private static func daysAfter(_ text: String, _ day: CivicDate) -> Int? {
        let numbers = text.unicodeScalars.split { $0 == "/" || $0 == "-" }.map { Int(String($0)) }
        switch numbers {
        case [1900, 1, 0], [1899, 12, 30]: return 0
        case [1900, 1, 1], [1899, 12, 31]: return 1
        default:
            return (try? CivicDate(reading: text, near: day, daysBack: 182)).map {
                $0.daysSinceEpoch - day.daysSinceEpoch
            }
        }
    }
}
