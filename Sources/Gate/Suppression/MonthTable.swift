package import Alliance

/// What a city did in a month, exact: it goes into the gate and never out of it.
package struct MonthTable: Sendable {
    /// More groups than a city has. So many that a correction of all their figures is one entry.
    package static let groupsMax = 1_000

    /// All groups, shared or not: together they are the city.
    package let groups: [ConfidentialCount]
    /// 課 of the city in which somebody works.
    package let divisions: Int
    /// The 課 that had a Help Day and reported; nil if not counted.
    package let lightsOut: [Division]?
    /// 係内ミーティング held in the month; nil if not counted.
    package let sectionMeetings: Int?
    /// 業務改善プロジェクト that began in the month; nil if not counted.
    package let projects: Int?
    package let help: Help?
    /// Minutes of late work by its kind; a kind that is missing counts as 0. nil if not counted.
    package let lateMinutes: [WorkCategory: Int]?

    /// A 課 that reported its lights.
    package struct Division: Sendable, Equatable {
        /// The groups in which its sections are.
        package let groups: [String]
        /// Persons in it who were expected to leave on time.
        package let expected: Int
        /// Whether its lights were out by 17:45 on every Help Day of the month.
        package let isOut: Bool

        package init(groups: [String], expected: Int, isOut: Bool) {
            self.groups = groups
            self.expected = expected
            self.isOut = isOut
        }
    }

    /// How often somebody helped on a Help Day of the month.
    package struct Help: Sendable, Equatable {
        package let within: Int
        package let across: Int

        package init(within: Int, across: Int) {
            self.within = within
            self.across = across
        }
    }

    package init(
        groups: [ConfidentialCount], divisions: Int = 0, lightsOut: [Division]? = nil,
        sectionMeetings: Int? = nil, projects: Int? = nil, help: Help? = nil,
        lateMinutes: [WorkCategory: Int]? = nil
    ) {
        self.groups = groups
        self.divisions = divisions
        self.lightsOut = lightsOut
        self.sectionMeetings = sectionMeetings
        self.projects = projects
        self.help = help
        self.lateMinutes = lateMinutes
    }
}

/// What a group of units did in a month, exact: it goes into the gate and never out of it.
package struct ConfidentialCount: Sendable {
    package let group: String
    /// Staff with a place in the group on 1 April, exempt or not; fixed for the fiscal year.
    package let headcount: Int
    /// Staff who were expected to leave on time; exempt staff are not counted.
    package let expected: Int
    /// Staff of these who did.
    package let onTime: Int
    /// Whether the group has a figure of its own. One group of a city, at least, has none all the year:
    /// beside all of them a total would tell the rest of each.
    package let isShared: Bool

    package init(
        group: String, headcount: Int, expected: Int, onTime: Int, isShared: Bool
    ) {
        self.group = group
        self.headcount = headcount
        self.expected = expected
        self.onTime = onTime
        self.isShared = isShared
    }
}
