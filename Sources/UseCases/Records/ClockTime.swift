/// A time of day as minutes after midnight.
package enum ClockTime {
    /// Reads `17:45`; nil for anything else.
    package static func minutes(_ text: String) -> UInt32? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hours = UInt32(parts[0]), let minutes = UInt32(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    package static func text(_ minutes: UInt32) -> String {
        let hours = minutes / 60 % 24
        let rest = minutes % 60
        return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }
}
