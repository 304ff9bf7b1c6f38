import Evaluation
import Testing

/// Each rule at its edge. The series lie between limits that their first points keep wide.
@Suite struct `Special causes` {
    /// Noise around 0 whose mean stays 0 and whose limits are about ±5.3.
    private let noise: [Double] = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1]

    private func marks(_ values: [Double?], _ kind: ChartKind = .run) throws -> [SpecialCause?] {
        try ControlChart(series(values), ChartSettings(kind)).points.map(\.special)
    }

    @Test func `seven rising points are a trend, six are not`() throws {
        #expect(try marks([0, 1, 2, 3, 4, 5, 6]) == Array(repeating: .trend, count: 7))
        #expect(try marks([0, 1, 2, 3, 4, 5]).allSatisfy { $0 == nil })
    }

    @Test func `a tie breaks a trend`() throws {
        #expect(try marks([1, 2, 3, 3, 4, 5, 6]).allSatisfy { $0 == nil })
    }

    @Test func `the peak of two trends belongs to the later one`() throws {
        let chart = try ControlChart(
            series([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]), ChartSettings(.run))
        let sides = chart.points.map(\.side)
        #expect(sides == Array(repeating: .high, count: 6) + Array(repeating: .low, count: 7))
    }

    @Test func `seven points on one side are a shift, and one on the mean breaks it`() throws {
        let shifted = noise + [2, 1, 2, 1, 2, 1, 2, -2, -1, -2, -1, -2, -1, -2]
        let found = try marks(shifted, .xmr)
        #expect(found[14..<28].allSatisfy { $0 == .shift })
        #expect(found[..<13].allSatisfy { $0 == nil })
        let broken = noise + [2, 1, 2, 0, 2, 1, 2, -2, -1, -2, 0, -2, -1, -2]
        #expect(try marks(broken, .xmr).allSatisfy { $0 == nil })
    }

    @Test func `a tie with the mean does not depend on how a mean of tenths is rounded`() throws {
        for value in [0.1, 0.3, 0.7, 1.1, 97.3] {
            let chart = try ControlChart(
                series(Array(repeating: value, count: 30)), ChartSettings(.xmr))
            #expect(chart.points.allSatisfy { $0.special == nil })
            #expect(chart.current?.limits?.upper == value, "width zero, exactly")
            #expect(chart.current?.limits?.lower == value)
        }
    }

    @Test func `a point beyond a limit is outside, whatever else it is`() throws {
        var values = noise + noise
        values[20] = 30
        let chart = try ControlChart(series(values), ChartSettings(.xmr))
        #expect(chart.points[20].special == .outside)
        #expect(chart.points[20].side == .high)
        #expect(chart.points.count { $0.special == .outside } == 1)
    }

    @Test func `two of three near a limit are marked, their companion is not`() throws {
        var values = noise + noise
        values[13] = 1
        values[20] = 4.5
        values[21] = 1
        values[22] = 4.5
        let found = try marks(values, .xmr)
        #expect(found[20] == .twoOfThree)
        #expect(found[21] == nil)
        #expect(found[22] == .twoOfThree)
        values[21] = -1
        #expect(try marks(values, .xmr).allSatisfy { $0 == nil }, "all three on one side")
    }

    @Test func `a gap ends every run`() throws {
        #expect(try marks([0, 1, 2, nil, 3, 4, 5, 6]).allSatisfy { $0 == nil })
        let start: [Double?] = noise.map { $0 }
        let gap: [Double?] = start + [2, 1, 2, nil, 2, 1, 2, 1, -2, -1, -2, -1]
        #expect(try marks(gap, .xmr).allSatisfy { $0 == nil })
    }

    @Test func `groups are independent`() throws {
        let first = noise.map { $0 + 100 }
        let chart = try ControlChart(
            series(first + noise), ChartSettings(.xmr, groupStarts: [14]))
        #expect(chart.points.allSatisfy { $0.special == nil })
        #expect(chart.groups.map(\.mean) == [100, 0])
        let whole = try ControlChart(series(first + noise), ChartSettings(.xmr))
        #expect(whole.points.contains { $0.special != nil })
    }
}
