import Evaluation
import Testing

@Suite struct `Icons` {
    private let noise: [Double] = (0..<20).map { $0.isMultiple(of: 2) ? 9 : 11 }

    private func chart(
        _ values: [Double?], _ direction: ImprovementDirection, target: Double? = nil
    ) throws -> ControlChart {
        try ControlChart(
            series(values), ChartSettings(.xmr, direction: direction, target: target))
    }

    @Test(arguments: [
        (ImprovementDirection.more, 40.0, Variation.specialImprovement),
        (.more, -40, .specialConcern), (.fewer, 40, .specialConcern),
        (.fewer, -40, .specialImprovement), (.neutral, 40, .specialNeutralHigh),
        (.neutral, -40, .specialNeutralLow), (.more, 10.5, .common),
    ])
    func `the last point decides the variation`(
        direction: ImprovementDirection, last: Double, expected: Variation
    ) throws {
        #expect(try chart(noise + [last], direction).variation == expected)
        #expect(
            try chart(noise + [last, nil], direction).variation == expected, "a gap is not news")
    }

    @Test func `the limits of the target`() throws {
        let limits = try #require(try chart(noise, .more).current?.limits)
        #expect(try chart(noise, .more, target: limits.upper + 1).assurance == .notMet)
        #expect(try chart(noise, .more, target: limits.lower - 1).assurance == .met)
        #expect(try chart(noise, .fewer, target: limits.upper + 1).assurance == .met)
        #expect(try chart(noise, .fewer, target: limits.lower - 1).assurance == .notMet)
        #expect(try chart(noise, .more, target: limits.upper).assurance == .hitOrMiss)
        #expect(try chart(noise, .more, target: limits.lower).assurance == .hitOrMiss)
        #expect(try chart(noise, .neutral, target: 0).assurance == nil)
        #expect(try chart(noise, .more).assurance == nil)
    }

    @Test func `limits and icons come with the thirteenth value of the last group`() throws {
        let twelve = try chart(Array(noise.prefix(12)), .more, target: 5)
        #expect(twelve.variation == .insufficient)
        #expect(twelve.assurance == nil)
        #expect(twelve.current?.limits == nil)
        #expect(try chart(Array(noise.prefix(13)), .more).variation == .common)
        let gaps: [Double?] = noise.prefix(12).map { $0 }
        #expect(try chart(gaps + [nil, nil], .more).variation == .insufficient)
        let rebased = try ControlChart(
            series(noise + noise.prefix(12)), ChartSettings(.xmr, groupStarts: [20]))
        #expect(rebased.variation == .insufficient)
        #expect(rebased.groups[0].limits != nil, "the first group keeps its limits")
    }

    @Test func `thirteen values with no neighbours have no limits`() throws {
        let values = (0..<26).map { index -> Double? in
            index.isMultiple(of: 2) ? Double(index) : nil
        }
        let chart = try chart(values, .more)
        #expect(chart.current?.valueCount == 13)
        #expect(chart.variation == .insufficient)
    }
}
