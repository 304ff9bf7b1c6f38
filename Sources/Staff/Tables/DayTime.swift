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

    /// Reads 17:45, 9:05, 17:20:00, 1720, 17時20分, and past midnight 25:10, 24:00, 翌1:10, 翌日1時10分;
    /// all in any width.
    package init?(reading text: String) {
        var rest = Array(ExactText(folding: text).text.unicodeScalars)
        let isNextDay = rest.first == "翌"
        if isNextDay {
            rest.removeFirst()
            if rest.first == "日" || rest.first == "朝" { rest.removeFirst() }
            while rest.first == " " { rest.removeFirst() }
        }
        guard let (hour, minute) = Self.clock(rest), minute < 60, hour < (isNextDay ? 12 : 36)
        else {
            return nil
        }
        minutes = (hour + (isNextDay ? 24 : 0)) * 60 + minute
    }

    /// 17:45, 25:10.
    package var text: String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    package static func < (left: DayTime, right: DayTime) -> Bool { left.minutes < right.minutes }

    private static func clock(_ scalars: [Unicode.Scalar]) -> (hour: Int, minute: Int)? {
        var groups: [[Unicode.Scalar]] = [[]]
        var signs: [Unicode.Scalar] = []
        for scalar in scalars {
            if (0x30...0x39).contains(scalar.value) {
                groups[groups.count - 1].append(scalar)
            } else {
                signs.append(scalar)
                groups.append([])
            }
        }
        if signs.last == "分" || signs == ["時"], groups.last?.isEmpty == true { groups.removeLast() }
        let numbers = groups.map(number)
        switch String(String.UnicodeScalarView(signs)) {
        case "":
            // 1720, 0905: as it is typed on a keypad.
            guard groups[0].count == 3 || groups[0].count == 4, let all = numbers[0] else {
                return nil
            }
            return (all / 100, all % 100)
        case ":":
            guard groups.count == 2, groups[0].count <= 2, groups[1].count == 2,
                let hour = numbers[0],
                let minute = numbers[1]
            else { return nil }
            return (hour, minute)
        case "::":
            guard groups.count == 3, groups[0].count <= 2, groups[1].count == 2,
                groups[2].count == 2,
                let hour = numbers[0], let minute = numbers[1], let second = numbers[2], second < 60
            else { return nil }
            return (hour, minute)
        case "時":
            guard groups.count == 1, groups[0].count <= 2, let hour = numbers[0] else { return nil }
            return (hour, 0)
        case "時分":
            guard groups.count == 2, groups[0].count <= 2, groups[1].count <= 2,
                let hour = numbers[0],
                let minute = numbers[1]
            else { return nil }
            return (hour, minute)
        default: return nil
        }
    }

    private static func number(_ digits: [Unicode.Scalar]) -> Int? {
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }
}
