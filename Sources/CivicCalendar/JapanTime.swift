/// A moment, in seconds since 1970, on the walls of Japan: nine hours ahead, no summer time.
///
/// There is no clock here: whoever reads one says when it is.
package enum JapanTime {
    private static let secondsAhead: Int64 = 9 * 3_600
    private static let daySeconds: Int64 = 86_400

    /// The day; for a moment outside of ``CivicDate/years`` the first there is.
    package static func day(ofSeconds seconds: Int64) -> CivicDate {
        let shifted = shifted(seconds)
        // Rounded down, also before 1970.
        let days = shifted / daySeconds - (shifted % daySeconds < 0 ? 1 : 0)
        return CivicDate(daysSinceEpoch: Int(clamping: days)) ?? .earliest
    }

    /// Minutes since midnight.
    package static func minuteOfDay(ofSeconds seconds: Int64) -> Int {
        let rest = shifted(seconds) % daySeconds
        return Int((rest < 0 ? rest + daySeconds : rest) / 60)
    }

    /// The moment so many minutes after a day's midnight.
    package static func seconds(_ minutes: Int, on day: CivicDate) -> Int64 {
        Int64(day.daysSinceEpoch) * daySeconds + Int64(minutes) * 60 - secondsAhead
    }

    private static func shifted(_ seconds: Int64) -> Int64 {
        seconds.addingReportingOverflow(secondsAhead).partialValue
    }
}
