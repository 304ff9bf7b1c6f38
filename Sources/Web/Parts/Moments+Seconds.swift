extension Moments {
    /// A moment in seconds since 1970, as the time of day in Japan.
    static func japanese(seconds: Int64) -> String {
        let shifted = max(0, seconds.addingReportingOverflow(9 * 3_600).partialValue)
        let minute = shifted / 60 % 60
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        return "\(CivicDay(seconds: seconds).japanese) \(shifted / 3_600 % 24):\(padded)"
    }
}
