/// Which figures a city lets out. The alliance sets the floors; a city may be stricter, never laxer.
///
/// One number decides all of them: the ten may be raised, and with it rise the fifty and the sizes from
/// which numbers are rounded. Protocol.md §9.
package struct SuppressionRule: Sendable, Equatable {
    /// Persons below which the alliance says nothing about a number (ストレスチェック指針, NDB).
    package static let unitMinimumFloor = 10
    /// Staff on 1 April below which a group, or a city, shares nothing; for each of the ten, five.
    package static let headcountMinimumFloor = 50
    /// Larger units than this do not exist; figures above it are mistakes and stay here.
    package static let expectedMax = 1_000_000

    /// Fewer persons than this are few: of so small a base nothing is said, and where so few did, or
    /// did not, nothing more than that.
    package let unitMinimum: Int
    /// Whether 「全員」 may be said of the city. It says of each member what they did.
    package let allowsFull: Bool

    /// - Parameter unitMinimum: brought up to the floor if it is below, so that no setting and no
    ///   broken file can make a city laxer than the alliance.
    package init(unitMinimum: Int = unitMinimumFloor, allowsFull: Bool = false) {
        self.unitMinimum = min(max(unitMinimum, Self.unitMinimumFloor), Self.expectedMax)
        self.allowsFull = allowsFull
    }

    /// Staff on 1 April that a group must have.
    package var headcountMinimum: Int {
        unitMinimum * (Self.headcountMinimumFloor / Self.unitMinimumFloor)
    }

    /// The smallest base that is rounded. From here on 「10%未満」 and 「90%以上」 are true of all that
    /// stand behind them (`FigureForm`).
    var roundedMinimum: Int { 10 * (unitMinimum + 7) }
}
