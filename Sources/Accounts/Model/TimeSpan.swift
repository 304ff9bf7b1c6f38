/// Arithmetic with times in seconds that cannot trap, whatever a damaged file or clock says.
enum TimeSpan {
    /// How far a clock may go back before what depends on it is given up, in seconds.
    static let clockStepMax: Int64 = 300

    /// From one time to another; negative where the clock went back.
    static func seconds(from start: Int64, to end: Int64) -> Int64 {
        let (span, overflow) = end.subtractingReportingOverflow(start)
        guard overflow else { return span }
        return end > start ? .max : .min
    }

    static func time(_ start: Int64, plus span: Int64) -> Int64 {
        let (time, overflow) = start.addingReportingOverflow(span)
        guard overflow else { return time }
        return span > 0 ? .max : .min
    }
}
