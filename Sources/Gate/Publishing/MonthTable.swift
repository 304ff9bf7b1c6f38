package import Alliance

/// What a city did in a month, exact: it goes into the gate and never out of it.
package struct MonthTable: Sendable {
    /// More groups than a city has. So many that a correction of all their figures is one entry.
    package static let groupsMax = 1_000

    package let groups: [ConfidentialCount]
    /// Of the 課 that had a Help Day, those whose lights were out by 17:45; nil if not counted.
    package let lightsOut: Share?
    /// Staff late at least once in the month, by the kind of work; a kind that is missing counts as 0.
    /// nil if not counted.
    package let lateWork: [WorkCategory: Int]?

    /// Of `expected` so many are `done`.
    package struct Share: Sendable, Equatable {
        package let expected: Int
        package let done: Int

        package init(expected: Int, done: Int) {
            self.expected = expected
            self.done = done
        }
    }

    package init(
        groups: [ConfidentialCount], lightsOut: Share? = nil, lateWork: [WorkCategory: Int]? = nil
    ) {
        self.groups = groups
        self.lightsOut = lightsOut
        self.lateWork = lateWork
    }
}
