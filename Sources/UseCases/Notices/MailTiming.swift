internal import CivicCalendar

/// When somebody may be written to, as a value.
package enum MailTiming {
    /// Between two mails to one person.
    static let restSeconds: Int64 = 3_600
    /// A relay that refused an address is asked again after this.
    static let refusedRestSeconds: Int64 = 86_400
    private static let day = (7 * 60)..<(20 * 60)

    /// From 20:00 to 7:00 in Japan nobody is written to.
    package static func isNight(_ seconds: Int64) -> Bool {
        !day.contains(JapanTime.minuteOfDay(ofSeconds: seconds))
    }

    /// - Parameters:
    ///   - mailed: when a mail was last tried.
    ///   - refused: when the relay refused the address, unless it took it since.
    static func isDue(mailed: Int64?, refused: Int64?, at seconds: Int64) -> Bool {
        guard !isNight(seconds) else { return false }
        return isOver(mailed, restSeconds, seconds)
            && isOver(refused, refusedRestSeconds, seconds)
    }

    /// A moment far ahead comes from a clock that was wrong; nobody waits for it.
    private static func isOver(_ moment: Int64?, _ span: Int64, _ seconds: Int64) -> Bool {
        guard let moment else { return true }
        let (elapsed, overflow) = seconds.subtractingReportingOverflow(moment)
        return overflow || elapsed >= span || elapsed < -span
    }
}
