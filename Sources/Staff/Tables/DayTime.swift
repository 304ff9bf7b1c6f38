/// A time of a working day on the wall, in minutes since its midnight. Whoever works past midnight
/// leaves at 25:10.
package struct DayTime: Hashable, Comparable, Sendable {
    /// 0 to 2,159.
    package let minutes: Int

    /// 17:45: the aim of a Help Day, when the lights go out.
    package static let lightsOut = DayTime(validMinutes: 17 * 60 + 45)
    /// Whoever leaves at 18:00 has not left on time, whatever a city's clock allows for.
    static let onTimeEnd = DayTime(validMinutes: 18 * 60)

    /// Noon of the next day: later ones are slips.
    private static let minutesEnd = 36 * 60

    /// 17:15: the regular end of a day.
    package static let regularEnd = DayTime(validMinutes: 17 * 60 + 15)

    private init(validMinutes: Int) { minutes = validMinutes }

    package init?(minutes: Int) {
        guard 0..<Self.minutesEnd ~= minutes else { return nil }
        self.minutes = minutes
    }

    /// Reads 17:45, 9:05, 17:20:00, 17:20:00.000, 1720, 172000, 17時20分, 17時半, 午後5時20分, 5:20 PM, and past midnight 25:10, 24:00,
    /// 翌1:10, 翌日1時10分; all in any width, with spaces anywhere.
    ///
    /// What could be two times (午前12時) is refused.
    package init?(reading text: String) {
        guard let minutes = ClockReading.minutes(text) else { return nil }
        self.init(minutes: minutes)
    }

    /// 17:45, 25:10.
    package var text: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    package static func < (left: DayTime, right: DayTime) -> Bool { left.minutes < right.minutes }
}
