/// A time of day on the wall, in minutes since midnight.
package struct DayTime: Hashable, Comparable, Sendable {
    /// 0 to 1,439.
    package let minutes: Int

    /// 17:45: the aim of a Help Day, when the lights go out.
    package static let lightsOut = DayTime(validMinutes: 17 * 60 + 45)

    /// 17:15: the regular end of a day.
    package static let regularEnd = DayTime(validMinutes: 17 * 60 + 15)

    private init(validMinutes: Int) { minutes = validMinutes }

    package init?(minutes: Int) {
        guard 0...1_439 ~= minutes else { return nil }
        self.minutes = minutes
    }

    /// Reads 17:45, 9:05 and the same in full width.
    package init?(reading text: String) {
        let parts = ExactText(folding: text).text.utf8.split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 2,
            let hour = Self.number(parts[0]), let minute = Self.number(parts[1]), hour < 24,
            minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    /// 17:45.
    package var text: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    package static func < (left: DayTime, right: DayTime) -> Bool { left.minutes < right.minutes }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        var value = 0
        for digit in digits {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
