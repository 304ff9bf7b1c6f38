internal import Tables

/// A time of a working day on the wall, in minutes since its midnight. Whoever works past midnight
/// leaves at 25:10.
package struct DayTime: Hashable, Comparable, Sendable {
    /// 0 to 2,159.
    package let minutes: Int

    /// 17:45: the aim of a Help Day, when the lights go out.
    package static let lightsOut = DayTime(validMinutes: 17 * 60 + 45)
    /// Whoever leaves at 18:00 has not left on time, whatever a city's clock allows for.
    package static let onTimeEnd = DayTime(validMinutes: 18 * 60)

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

/// The time on a clock as people and systems write it, taken apart.
struct ClockReading {
    private static let scalarsMax = 64

    private enum Half {
        /// 午前 and 午後 with 12: noon for some, midnight for others.
        case morning, afternoon
        case antemeridian, postmeridian
    }

    private var rest: ArraySlice<Unicode.Scalar>

    /// Minutes since midnight of the day, below 36 hours; nil for what is no time or could be two.
    static func minutes(_ text: String) -> Int? {
        guard text.unicodeScalars.count <= scalarsMax else { return nil }
        let scalars = VisibleText.folded(text).unicodeScalars.filter {
            !$0.properties.isWhitespace
        }
        var reading = ClockReading(rest: Array(scalars)[...])
        return reading.minutes()
    }

    private mutating func minutes() -> Int? {
        let isNextDay = take("翌")
        if isNextDay { _ = take("日") || take("朝") }
        var half = takeHalf()
        guard let (written, minute) = clock(), minute < 60 else { return nil }
        if half == nil { half = takeHalf() }
        takeZone()
        guard rest.isEmpty, let hour = Self.hour(written, half) else { return nil }
        guard isNextDay else { return hour < 36 ? hour * 60 + minute : nil }
        return hour < 12 ? (hour + 24) * 60 + minute : nil
    }

    private static func hour(_ written: Int, _ half: Half?) -> Int? {
        switch half {
        case nil: written
        case .morning: written < 12 ? written : nil
        case .afternoon: written < 12 ? written + 12 : nil
        case .antemeridian: 1...12 ~= written ? written % 12 : nil
        case .postmeridian: 1...12 ~= written ? written % 12 + 12 : nil
        }
    }

    private mutating func takeHalf() -> Half? {
        if take("午前") { return .morning }
        if take("午後") { return .afternoon }
        for (words, half) in [
            (["AM", "am", "A.M.", "a.m."], Half.antemeridian),
            (["PM", "pm", "P.M.", "p.m."], .postmeridian),
        ] where words.contains(where: { take($0) }) {
            return half
        }
        return nil
    }

    private mutating func clock() -> (hour: Int, minute: Int)? {
        let first = digits()
        // 1720, 0905: as it is typed on a keypad; 172000: as terminals for attendance write it.
        if (3...4).contains(first.count) {
            return (Self.number(first.dropLast(2)), Self.number(first.suffix(2)))
        }
        if first.count == 6 {
            guard Self.number(first.suffix(2)) < 60 else { return nil }
            return (Self.number(first.prefix(2)), Self.number(first.dropFirst(2).prefix(2)))
        }
        guard (1...2).contains(first.count) else { return nil }
        let hour = Self.number(first)
        if take("時") {
            if take("半") { return (hour, 30) }
            let second = digits()
            guard !second.isEmpty else { return (hour, 0) }
            _ = take("分")
            return second.count <= 2 ? (hour, Self.number(second)) : nil
        }
        guard take(":") else { return nil }
        let second = digits()
        guard second.count == 2 else { return nil }
        if take(":") {
            let third = digits()
            guard third.count == 2, Self.number(third) < 60 else { return nil }
            if take("."), digits().isEmpty { return nil }
        }
        return (hour, Self.number(second))
    }

    /// `+09:00`, with which systems say that a time is of Japan. Another zone, or Z, is another time.
    private mutating func takeZone() {
        _ = take("+09:00") || take("+0900")
    }

    private mutating func take(_ words: String) -> Bool {
        guard rest.starts(with: words.unicodeScalars) else { return false }
        rest = rest.dropFirst(words.unicodeScalars.count)
        return true
    }

    private mutating func digits() -> [Int] {
        var found: [Int] = []
        while let scalar = rest.first, (0x30...0x39).contains(scalar.value), found.count < 9 {
            found.append(Int(scalar.value) - 0x30)
            rest = rest.dropFirst()
        }
        return found
    }

    private static func number(_ digits: some Sequence<Int>) -> Int {
        digits.reduce(0) { $0 * 10 + $1 }
    }
}
