internal import CivicCalendar

/// A whole number as people type it: also in full width, with spaces and signs that nobody sees around it, and
/// with its unit behind it.
package enum TypedNumber {
    package static func value(
        _ text: String, in range: ClosedRange<Int>, unit: Unicode.Scalar? = nil
    ) -> Int? {
        var scalars = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        if let unit, scalars.last == unit { scalars.removeLast() }
        var digits = ""
        for scalar in scalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                digits.unicodeScalars.append(narrow)
            default: return nil
            }
        }
        return Int(digits).flatMap { range.contains($0) ? $0 : nil }
    }

    /// 30, ３０, 30分, 1:30, 1時間半.
    package static func minutes(_ text: String, in range: ClosedRange<Int>) -> Int? {
        MinuteCount.read(text).flatMap { range.contains($0) ? $0 : nil }
    }
}

/// Times of day as people type them, in every form that ``DayTime`` reads.
package enum ClockText {
    static var forms: String { say("17:45、1745、17時45分、17時半 のように書いてください。") }

    /// As the node's requests name times, `17:45`; nil for anything else, also for a time past midnight
    /// (25:10): only a time of leaving may be one, and the node reads it as it was typed.
    package static func read(_ text: String) -> String? {
        guard let time = DayTime(reading: text), time.minutes < 24 * 60 else { return nil }
        return time.minutes < 10 * 60 ? "0" + time.text : time.text
    }
}
