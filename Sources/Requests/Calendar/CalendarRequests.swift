/// The payday rule, from which the calendar of Help Days follows.
package struct ShowPaydayRule: NodeRequest {
    package typealias Answer = PaydayRuleAnswer

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Changes what is named of the payday rule.
package struct ChangePaydayRule: NodeRequest {
    package typealias Answer = PaydayRuleAnswer

    package let day: Int?
    /// `previous`, `next` or `yokohama`.
    package let onDayOff: String?
    /// `2026-05=2026-05-19`: the payday of one month.
    package let overrides: [String]

    package init(day: Int?, onDayOff: String?, overrides: [String]) {
        self.day = day
        self.onDayOff = onDayOff
        self.overrides = overrides
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct PaydayRuleAnswer: Codable, Sendable {
    package struct Override: Codable, Sendable {
        package let month: String
        package let date: String

        package init(month: String, date: String) {
            self.month = month
            self.date = date
        }
    }

    package let day: Int
    package let onDayOff: String
    /// Until a city says otherwise, a rule is assumed.
    package let isSet: Bool
    package let overrides: [Override]

    package init(day: Int, onDayOff: String, isSet: Bool, overrides: [Override]) {
        self.day = day
        self.onDayOff = onDayOff
        self.isSet = isSet
        self.overrides = overrides
    }
}

/// The Help Days, Wednesdays and checks of a fiscal year; with a calendar file if asked for.
package struct ShowHelpDayCalendar: NodeRequest {
    package typealias Answer = HelpDayYear

    package let year: Int
    package let includesFile: Bool
    package let includesWednesdays: Bool

    package init(year: Int, includesFile: Bool = false, includesWednesdays: Bool = false) {
        self.year = year
        self.includesFile = includesFile
        self.includesWednesdays = includesWednesdays
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct HelpDayYear: Codable, Sendable {
    package struct Check: Codable, Sendable {
        package let helpDay: String
        package let weekBefore: String
        package let eve: String

        package init(helpDay: String, weekBefore: String, eve: String) {
            self.helpDay = helpDay
            self.weekBefore = weekBefore
            self.eve = eve
        }
    }

    /// In Japanese.
    package let fiscalYear: String
    package let ruleIsSet: Bool
    package let helpDays: [String]
    package let wednesdays: [String]
    package let checks: [Check]
    /// An iCalendar file.
    @OmittedIfNil package var ics: String?

    package init(
        fiscalYear: String, ruleIsSet: Bool, helpDays: [String], wednesdays: [String],
        checks: [Check], ics: String?
    ) {
        self.fiscalYear = fiscalYear
        self.ruleIsSet = ruleIsSet
        self.helpDays = helpDays
        self.wednesdays = wednesdays
        self.checks = checks
        self.ics = ics
    }
}

/// The holidays of a calendar year. No request: the law is the same everywhere, and the command line reads
/// the folder's own file.
package struct HolidayList: Codable, Sendable {
    package struct Day: Codable, Sendable {
        package let date: String
        package let nameJa: String
        /// nil: a city's file names a day in its own language only.
        package let nameEn: String?

        package init(date: String, nameJa: String, nameEn: String?) {
            self.date = date
            self.nameJa = nameJa
            self.nameEn = nameEn
        }
    }

    package let holidays: [Day]

    package init(holidays: [Day]) {
        self.holidays = holidays
    }
}
