internal import CivicCalendar

/// Moments as the node writes them, in the words of Japan: 令和8年11月20日 17:45.
enum Moments {
    /// From 2026-11-20T08:45:00Z, to the minute; what is no such moment stays as it is.
    static func japanese(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"),
            let date = CivicDay(String(decoding: bytes[..<10], as: UTF8.self)).date,
            let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)), (0..<24).contains(hour)
        else { return text }
        let minute = String(decoding: bytes[14..<16], as: UTF8.self)
        let shifted = hour + 9
        let day = shifted >= 24 ? date.adding(days: 1) : date
        return "\(CivicDay(day).japanese) \(shifted % 24):\(minute)"
    }
}
