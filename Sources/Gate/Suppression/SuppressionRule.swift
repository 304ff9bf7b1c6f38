/// Which figures a city lets out. The alliance sets the floor; a city may be stricter, never laxer.
package struct SuppressionRule: Sendable, Equatable {
    /// Persons below which the alliance publishes nothing about a unit (ストレスチェック指針, NDB).
    package static let unitMinimumFloor = 10
    /// Larger units than this do not exist; figures above it are mistakes and stay here.
    package static let expectedMax = 1_000_000

    /// Persons expected to leave on time below which a unit's figure stays in the city.
    package let unitMinimum: Int
    /// Whether 「全員」 may be said of a unit. It says of each member what they did.
    package let allowsFull: Bool
    /// One bit for each band that hides enough under this rule; the first is 「10%未満」.
    private let bands: UInt16

    /// - Parameter unitMinimum: brought up to the floor if it is below, so that no setting and no
    ///   broken file can make a city laxer than the alliance.
    package init(unitMinimum: Int = unitMinimumFloor, allowsFull: Bool = false) {
        let minimum = min(max(unitMinimum, Self.unitMinimumFloor), Self.expectedMax)
        self.unitMinimum = minimum
        self.allowsFull = allowsFull
        bands = Self.safeBands(unitMinimum: minimum, allowsFull: allowsFull)
    }

    /// Whether the band from `low` per cent on leaves as many possibilities as rounding would.
    func publishes(bandLow low: Int) -> Bool {
        low >= 0 && low <= 90 && bands & (1 << UInt16(low / 10)) != 0
    }

    /// The bands that at least `roundingBase` values of y and of n − y lead to.
    ///
    /// Under the floor all ten do. Under a stricter minimum the middle bands are reached by few
    /// pairs at the edge of the zone that is not rounded, and one of them would be as good as the
    /// exact figure; such a band is withheld. Units of a hundred more persons than the minimum
    /// only add possibilities, so that counting those below is counting on the safe side.
    private static func safeBands(unitMinimum: Int, allowsFull: Bool) -> UInt16 {
        var onTime = [Set<Int>](repeating: [], count: 10)
        var late = [Set<Int>](repeating: [], count: 10)
        for expected in unitMinimum...(unitMinimum + 100) {
            let reach = Disclosure.bandReach
            for value in Array(0...reach) + Array((expected - reach)...expected) {
                let choice = Disclosure.choice(
                    expected: expected, onTime: value, unitMinimum: unitMinimum,
                    allowsFull: allowsFull)
                guard case .band(let low) = choice else { continue }
                onTime[low / 10].insert(value)
                late[low / 10].insert(expected - value)
            }
        }
        var result: UInt16 = 0
        for band in 0..<10
        where min(onTime[band].count, late[band].count) >= Disclosure.roundingBase {
            result |= 1 << UInt16(band)
        }
        return result
    }
}
