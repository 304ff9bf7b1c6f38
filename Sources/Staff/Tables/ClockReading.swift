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
        let scalars = ExactText(folding: text).text.unicodeScalars.filter {
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
