internal import Staff

/// Times of day as people type them, in every form that ``DayTime`` reads.
package enum ClockText {
    static let forms = "17:45、1745、17時45分、17時半 のように書いてください。"

    /// As the node's requests name times, `17:45`; nil for anything else, also for a time past midnight
    /// (25:10): only a time of leaving may be one, and the node reads it as it was typed.
    package static func read(_ text: String) -> String? {
        guard let time = DayTime(reading: text), time.minutes < 24 * 60 else { return nil }
        return time.minutes < 10 * 60 ? "0" + time.text : time.text
    }
}
