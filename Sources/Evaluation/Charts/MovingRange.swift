/// The differences between neighbours, from which XmR limits are made.
enum MovingRange {
    /// The limit above which a moving range is itself out of control (D4 for two values).
    private static let screen = 3.267

    /// |difference| of neighbours; none across a gap, whose value nobody knows.
    static func ranges(_ values: [Double?]) -> [Double] {
        zip(values, values.dropFirst()).compactMap { earlier, later in
            guard let earlier, let later else { return nil }
            return abs(later - earlier)
        }
    }

    /// The mean moving range, after at most one pass of screening; nil without two neighbours.
    static func average(_ values: [Double?], isScreened: Bool, margin: Margin) -> Double? {
        let ranges = ranges(values)
        guard let average = Average.mean(ranges), isScreened else { return Average.mean(ranges) }
        let kept = ranges.filter { margin.isAbove(screen * average, $0) }
        // Every range is dropped only where all are zero: a constant series.
        return Average.mean(kept) ?? average
    }
}
