/// The months that this city published, the newest first, and the name under which figures of the whole
/// city stand.
package struct ListPublishedMonths: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let months: [MonthStanding]
        package let wholeCity: String

        package init(months: [MonthStanding], wholeCity: String) {
            self.months = months
            self.wholeCity = wholeCity
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// A month of this city's figures as the others see it. (The gate's own type of what was published
/// before knows figures; this one only how the month stands.)
package struct MonthStanding: Codable, Sendable {
    /// 2026-11
    package let month: String
    package let isRetracted: Bool
    /// Moments are rounded to 15 minutes; seconds since 1970.
    package let seconds: Int64

    package init(month: String, isRetracted: Bool, seconds: Int64) {
        self.month = month
        self.isRetracted = isRetracted
        self.seconds = seconds
    }
}

/// Months of the last year that were published, and that the records of today contradict, the newest
/// first.
package struct MonthsThatDiffer: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let months: [String]

        package init(months: [String]) {
            self.months = months
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// The names that leave with a month and seem to concern people, beside ``PreviewMonth``: what publishing it
/// would ask a reason for.
package struct ScreenMonth: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// Each once.
        package let heldWords: [String]

        package init(heldWords: [String]) {
            self.heldWords = heldWords
        }
    }

    /// `2026-11`
    package let month: String

    package init(month: String) {
        self.month = month
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Whether a month has results and none of its figures was shared.
package struct ShowMonthSharing: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let isUnpublished: Bool

        package init(isUnpublished: Bool) {
            self.isUnpublished = isUnpublished
        }
    }

    /// `2026-11`
    package let month: String

    package init(month: String) {
        self.month = month
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// The groups of a fiscal year: how many people each had on 1 April, and whether it is shared.
package struct ListGroups: NodeRequest {
    package typealias Answer = GroupsOfYear

    /// nil: this one.
    package let year: Int?

    package init(year: Int?) {
        self.year = year
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Makes the groups of a fiscal year anew; refused unless `isMeant`.
package struct ReformGroups: NodeRequest {
    package typealias Answer = GroupsOfYear

    package let year: Int?
    package let isMeant: Bool

    package init(year: Int?, isMeant: Bool) {
        self.year = year
        self.isMeant = isMeant
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct GroupsOfYear: Codable, Sendable {
    package struct Group: Codable, Sendable {
        package let unitGroup: String
        package let headcount: Int
        package let isShared: Bool
        package let sections: [String]

        package init(unitGroup: String, headcount: Int, isShared: Bool, sections: [String]) {
            self.unitGroup = unitGroup
            self.headcount = headcount
            self.isShared = isShared
            self.sections = sections
        }
    }

    package let fiscalYear: String
    package let isFixed: Bool
    /// Whether an older rule formed them.
    package let isOutdated: Bool
    package let groups: [Group]

    package init(fiscalYear: String, isFixed: Bool, isOutdated: Bool, groups: [Group]) {
        self.fiscalYear = fiscalYear
        self.isFixed = isFixed
        self.isOutdated = isOutdated
        self.groups = groups
    }
}
