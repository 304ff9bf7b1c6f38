/// To what values were rounded, read off the values themselves where nobody says it.
///
/// The difference of two levels is no such step: overtime that rose from 15 to 30 hours and stayed there was
/// not rounded to fifteen, and limits as wide as that would hide what they are for.
struct ValueStep {
    /// Doubles hold no more decimals that are meant.
    private static let placesMax = 15

    let size: Double

    /// One unit of the last decimal place in use, and five of them where all values are multiples of five.
    ///
    /// Quarters of an hour are 0.25. Ten, and fifteen (minutes), are told from a level that moved by as much
    /// by their coming back: nothing moves by less, and both up and down. Values in the order of time, nil for
    /// gaps; `isPercent` for hundredths, whose unit is one of a hundred.
    init(_ values: [Double?], isPercent: Bool) {
        var scale = isPercent ? 100.0 : 1
        for _ in 0...Self.placesMax {
            let scaled = values.map { value in value.map { $0 * scale } }
            if scaled.allSatisfy({ $0.map(Self.isWhole) ?? true }) {
                let units = scaled.map { $0?.rounded() }
                let hasMinutes = scale == 1 && !isPercent
                let hasQuarters = scale == 100 && !isPercent
                size = Self.step(units, hasMinutes: hasMinutes, hasQuarters: hasQuarters) / scale
                return
            }
            scale *= 10
        }
        size = 0
    }

    private static func step(
        _ units: [Double?], hasMinutes: Bool, hasQuarters: Bool
    ) -> Double {
        func areMultiples(of step: Double) -> Bool {
            units.allSatisfy { ($0 ?? 0).truncatingRemainder(dividingBy: step) == 0 }
        }
        guard areMultiples(of: 5) else { return 1 }
        if hasQuarters, areMultiples(of: 25) { return 25 }
        let moves = zip(units, units.dropFirst()).compactMap { earlier, later -> Double? in
            guard let earlier, let later, earlier != later else { return nil }
            return later - earlier
        }
        guard hasMinutes, moves.contains(where: { $0 > 0 }), moves.contains(where: { $0 < 0 })
        else { return 5 }
        let smallest = moves.map { abs($0) }.min()
        return [10, 15].first { $0 == smallest && areMultiples(of: $0) } ?? 5
    }

    /// But for what a division by a hundred and the binary form of decimals leave.
    private static func isWhole(_ value: Double) -> Bool {
        abs(value - value.rounded()) <= 4 * value.ulp
    }
}
