/// Disclosure control: the only form in which a number about people may leave a city.
///
/// N persons were expected to leave on time on a Help Day and y did; what is shared is y and N
/// rounded to five, a band of ten points, or nothing. There is no way to make one but from the
/// figures under a rule, or from the canonical text that another city published.
///
/// It looks at one figure alone. What a reader can work out from several (the other figures of a
/// unit, other months, totals, corrections) is the business of `MonthDisclosure`, the only caller.
package struct SharedFigure: Sendable, Equatable {
    package enum Shape: Sendable, Equatable {
        /// Both rounded to five. Equal ones mean that all left on time, in a city that says so.
        case rounded(onTime5: Int, expected5: Int)
        /// Per cent: `low` up to under `low` + 10; 90 includes 100.
        case band(low: Int)
        case suppressed
        /// Taken back by its city; what it was stays readable in the ledger.
        case retracted
    }

    package let shape: Shape

    package static let suppressed = SharedFigure(shape: .suppressed)
    package static let retracted = SharedFigure(shape: .retracted)

    private init(shape: Shape) {
        self.shape = shape
    }

    /// What may be said of a unit.
    ///
    /// Figures that cannot be true (negative, more on time than expected) say nothing either.
    ///
    /// - Parameters:
    ///   - expected: N, persons expected to leave on time; exempt ones are not counted.
    ///   - onTime: y, those of them who did.
    package static func figure(
        expected: Int, onTime: Int, rule: SuppressionRule
    ) -> SharedFigure {
        let choice = Disclosure.choice(
            expected: expected, onTime: onTime, unitMinimum: rule.unitMinimum,
            allowsFull: rule.allowsFull)
        switch choice {
        case .rounded(let onTime5, let expected5):
            return SharedFigure(shape: .rounded(onTime5: onTime5, expected5: expected5))
        case .band(let low) where rule.publishes(bandLow: low):
            return SharedFigure(shape: .band(low: low))
        case .band, .nothing:
            return suppressed
        }
    }

    /// Brings in a published shape, if some city's rule at or above the floor can have led to it.
    ///
    /// So a peer checks the floor: N of 15 or more means at least 13 persons, while an N of 10
    /// could also be 8 and is therefore never published.
    init?(checking shape: Shape) {
        switch shape {
        case .rounded(let onTime5, let expected5):
            let base = Disclosure.roundingBase
            guard (0...SuppressionRule.expectedMax).contains(expected5),
                (0...expected5).contains(onTime5),
                onTime5 % base == 0, expected5 % base == 0,
                expected5 - 2 >= SuppressionRule.unitMinimumFloor,
                onTime5 == expected5
                    || Disclosure.hidesFew(onTime5: onTime5, expected5: expected5)
            else { return nil }
        case .band(let low):
            guard (0...90).contains(low), low % 10 == 0 else { return nil }
        case .suppressed, .retracted: break
        }
        self.init(shape: shape)
    }
}
