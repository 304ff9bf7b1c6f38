/// The differences between neighbours, from which XmR limits are made.
enum MovingRange {
    /// The limit above which a moving range is itself out of control (D4 for two values).
    private static let screen = 3.267
    /// The mean range of two values in deviations.
    static let d2 = 1.128
    /// 3 / d2: from the mean moving range to the outer limits.
    static let reachFactor = 2.66

    /// |difference| of neighbours; none across a gap, whose value nobody knows.
    static func ranges(_ values: [Double?]) -> [Double] {
        zip(values, values.dropFirst()).compactMap { earlier, later in
            guard let earlier, let later else { return nil }
            return abs(later - earlier)
        }
    }

    /// The mean moving range, after at most one pass of screening, and never below what the numbers
    /// themselves make; nil without two neighbours.
    static func average(
        _ values: [Double?], isScreened: Bool, margin: Margin, floor: Double
    ) -> Double? {
        let ranges = ranges(values)
        guard let average = Average.mean(ranges) else { return nil }
        guard isScreened else { return max(average, floor) }
        let kept = ranges.filter { margin.isAbove(screen * average, $0) }
        // Every range is dropped only where all are zero: a constant series.
        return max(Average.mean(kept) ?? average, floor)
    }
}
