internal import CivicCalendar

/// Moments as the node writes them, in the words of Japan: 令和8年11月20日 17:45.
enum PageTime {
    /// From 2026-11-20T08:45:00Z, to the minute; what is no such moment stays as it is.
    static func said(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"),
            let date = CivicDay(String(decoding: bytes[..<10], as: UTF8.self)).date,
            let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)), (0..<24).contains(hour)
        else { return text }
        let minute = String(decoding: bytes[14..<16], as: UTF8.self)
        let shifted = hour + 9
        let day = shifted >= 24 ? date.adding(days: 1) : date
        return "\(CivicDay(day).said) \(shifted % 24):\(minute)"
    }
}

extension PageTime {
    /// The minute of the day in Japan, from 0.
    static func minuteOfDay(seconds: Int64) -> Int {
        Int(clamping: max(0, seconds.addingReportingOverflow(9 * 3_600).partialValue) / 60 % 1_440)
    }

    /// A moment in seconds since 1970, as the time of day in Japan.
    static func said(seconds: Int64) -> String {
        let shifted = max(0, seconds.addingReportingOverflow(9 * 3_600).partialValue)
        let minute = shifted / 60 % 60
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        return "\(CivicDay(seconds: seconds).said) \(shifted / 3_600 % 24):\(padded)"
    }
}

/// How long ago, in words.
enum Elapsed {
    static var justNow: String { say("たった今") }

    static func words(from: Int64, to now: Int64) -> String {
        let seconds = max(0, now.subtractingReportingOverflow(from).partialValue)
        switch seconds {
        case ..<60: return justNow
        case ..<3_600: return say("\(seconds / 60)分前")
        case ..<86_400: return say("\(seconds / 3_600)時間前")
        default: return say("\(seconds / 86_400)日前")
        }
    }
}
