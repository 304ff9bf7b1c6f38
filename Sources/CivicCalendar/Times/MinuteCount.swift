internal import Tables

/// How long something takes, as people write it: 90, 90分, 1:30, 1時間半. The one reader of minutes, for files,
/// forms and commands.
package enum MinuteCount {
    private static let scalarsMax = 64

    /// 0 to 1,440.
    package static func read(_ text: String) -> Int? {
        guard text.unicodeScalars.count <= scalarsMax else { return nil }
        let scalars = Array(VisibleText.folded(text).unicodeScalars)
            .filter { !$0.properties.isWhitespace }
        let folded = String(String.UnicodeScalarView(scalars))
        let minutes: Int? =
            if let plain = number(scalars[...]) {
                plain
            } else if scalars.allSatisfy({ $0 == ":" || isDigit($0) }) {
                DayTime(reading: folded)?.minutes
            } else {
                inWords(scalars[...])
            }
        return minutes.flatMap { 0...1_440 ~= $0 ? $0 : nil }
    }

    /// 90分, 90分間, 1時間, 1.5時間, 1時間半, 1時間30分.
    private static func inWords(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        var rest = scalars
        var minutes = 0
        if let end = rest.firstIndex(of: "時") {
            guard let hours = wholeMinutes(ofHours: rest[..<end]) else { return nil }
            minutes = hours
            rest = rest[(end + 1)...]
            guard rest.first == "間" else { return nil }
            rest.removeFirst()
            if rest.isEmpty { return minutes }
            if rest.elementsEqual(["半"]) { return minutes + 30 }
        }
        if rest.last == "間" { rest.removeLast() }
        if rest.last == "分" { rest.removeLast() } else if minutes == 0 { return nil }
        return number(rest).map { minutes + $0 }
    }

    /// 1, or 1.5; no part of a minute.
    private static func wholeMinutes(ofHours scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let hours = number(parts[0]) else { return nil }
        guard parts.count == 2 else { return hours * 60 }
        guard parts[1].count <= 2, let part = number(parts[1]) else { return nil }
        let hundredths = parts[1].count == 1 ? part * 10 : part
        return hundredths * 60 % 100 == 0 ? hours * 60 + hundredths * 60 / 100 : nil
    }

    /// Digits and nothing else, and no more of them than a number of minutes could have.
    private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard (1...6).contains(scalars.count), scalars.allSatisfy(isDigit) else { return nil }
        return scalars.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }
}
