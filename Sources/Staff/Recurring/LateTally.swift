/// Late departures of one month, in persons per recorded day.
package struct LateTally: Hashable, Sendable {
    /// Persons who were expected to leave on time, once for each day.
    package var expected: Int
    /// Those of them who were late.
    package var late: Int

    package init(expected: Int = 0, late: Int = 0) {
        self.expected = expected
        self.late = late
    }

    package static func + (left: LateTally, right: LateTally) -> LateTally {
        LateTally(expected: left.expected + right.expected, late: left.late + right.late)
    }

    package static func - (left: LateTally, right: LateTally) -> LateTally {
        LateTally(expected: left.expected - right.expected, late: left.late - right.late)
    }

    /// The late share; 0 where nobody was expected.
    var rate: Double {
        expected > 0 ? min(1, max(0, Double(late) / Double(expected))) : 0
    }
}
