/// That something recurs: in which months of the window, and how likely that is by chance.
package struct Recurrence: Hashable, Sendable {
    /// The months that count, as positions in the window, in order.
    package let months: [Int]
    /// The months of the window in which the section has results.
    package let monthsRecorded: Int
    /// How likely so many months are by chance, at the rate of the others.
    package let chance: Double
}
