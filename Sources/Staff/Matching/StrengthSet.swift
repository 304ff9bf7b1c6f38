/// The kinds of work (1…12) in which somebody offers to be asked. Everyone decides for themselves
/// whether to have any here.
package struct StrengthSet: Hashable, Sendable {
    /// Bit n stands for category n.
    let mask: UInt16

    package static let none = StrengthSet([])

    /// Numbers outside 1…12 name no kind of work and are left out.
    package init(_ categories: some Sequence<Int>) {
        mask = categories.reduce(0) { mask, category in
            HelpLimits.categories.contains(category) ? mask | 1 << UInt16(category) : mask
        }
    }

    package func contains(_ category: Int) -> Bool {
        HelpLimits.categories.contains(category) && mask & 1 << UInt16(category) != 0
    }

    /// Ascending.
    package var categories: [Int] { HelpLimits.categories.filter(contains) }
}
