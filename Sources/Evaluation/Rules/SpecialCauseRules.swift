/// The rules of special cause over one group, after NHSRplotthedots 0.2.2.
///
/// All inequalities are strict. Each point is compared with its own limits. A gap ends every run: what is not
/// known might have lain on the other side. Without limits only trend and shift can mark.
struct SpecialCauseRules {
    /// Points of a trend and of a shift.
    static let runLength = 7

    let values: [Double?]
    let center: Double
    /// As many as values.
    let limits: [PointLimits?]
    let margin: Margin
    /// How far each value may lie from the centre and still count as on it.
    let slacks: [Double]

    func marks() -> [SpecialMark?] {
        let outside = outside()
        let trend = trend()
        let twoOfThree = twoOfThree(outside)
        let shift = shift()
        return values.indices.map { index in
            if let side = outside[index] { return SpecialMark(cause: .outside, side: side) }
            if let side = trend[index] { return SpecialMark(cause: .trend, side: side) }
            if let side = twoOfThree[index] { return SpecialMark(cause: .twoOfThree, side: side) }
            return shift[index].map { SpecialMark(cause: .shift, side: $0) }
        }
    }

    private func outside() -> [Side?] {
        zip(values, limits).map { value, limits in
            guard let value, let limits else { return nil }
            return margin.side(of: value, below: limits.lower, above: limits.upper)
        }
    }

    private func shift() -> [Side?] {
        var marks = [Side?](repeating: nil, count: values.count)
        for (side, run) in Self.runs(sides()) where run.count >= Self.runLength {
            for index in run { marks[index] = side }
        }
        return marks
    }

    /// A peak that ends one trend and begins another belongs to the later one.
    private func trend() -> [Side?] {
        var marks = [Side?](repeating: nil, count: values.count)
        let steps = zip(values, values.dropFirst()).map { earlier, later -> Side? in
            guard let earlier, let later, earlier != later else { return nil }
            return later > earlier ? .high : .low
        }
        for (side, run) in Self.runs(steps) where run.count >= Self.runLength - 1 {
            for index in run.lowerBound...run.upperBound { marks[index] = side }
        }
        return marks
    }

    private func twoOfThree(_ outside: [Side?]) -> [Side?] {
        var marks = [Side?](repeating: nil, count: values.count)
        let sides = sides()
        let close = values.indices.map { index -> Bool in
            guard let value = values[index], let limits = limits[index], outside[index] == nil
            else {
                return false
            }
            return margin.side(of: value, below: limits.nearLower, above: limits.nearUpper) != nil
        }
        for start in values.indices.dropLast(2) {
            let window = start...start + 2
            guard let side = sides[start], window.allSatisfy({ sides[$0] == side }),
                window.count(where: { close[$0] }) >= 2
            else { continue }
            for index in window where close[index] { marks[index] = side }
        }
        return marks
    }

    /// The side of the centre; nil on it, and at a gap.
    private func sides() -> [Side?] {
        zip(values, slacks).map { value, slack in
            value.flatMap { margin.side(of: $0, below: center - slack, above: center + slack) }
        }
    }

    /// The longest stretches of equal sides; `nil` ends a stretch.
    private static func runs(_ sides: [Side?]) -> [(side: Side, range: Range<Int>)] {
        var runs: [(side: Side, range: Range<Int>)] = []
        for (index, side) in sides.enumerated() {
            guard let side else { continue }
            if let last = runs.last, last.side == side, last.range.upperBound == index {
                runs[runs.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                runs.append((side, index..<index + 1))
            }
        }
        return runs
    }
}

/// Why a point is not common variation. The order of the cases is their precedence.
package enum SpecialCause: String, CaseIterable, Sendable {
    /// Beyond an outer limit.
    case outside
    /// One of seven or more points that each lie strictly beyond the one before.
    case trend
    /// Between near and outer limit, as are two of three neighbours that all lie on one side.
    case twoOfThree = "two_of_three"
    /// One of seven or more points on one side of the centre.
    case shift
}

/// A special cause and where it points.
struct SpecialMark: Equatable {
    let cause: SpecialCause
    let side: Side
}
