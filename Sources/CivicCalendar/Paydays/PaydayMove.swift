/// What a city does when its payday is a day off.
package enum PaydayMove: String, CaseIterable, Hashable, Sendable {
    /// The last business day before.
    case previous
    /// The first business day after.
    case next
    /// Yokohama's way: back, unless that leaves the 18th to the 20th; then forward.
    case yokohama

    /// Reads `previous`, `next` or `yokohama`.
    package init(reading text: String) throws(PaydayRuleError) {
        guard let move = Self(rawValue: text) else { throw .move }
        self = move
    }
}
