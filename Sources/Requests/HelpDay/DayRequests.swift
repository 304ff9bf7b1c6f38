/// Closes a day: until it is opened again it takes no entry.
package struct CloseDay: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    /// The 課 that are known to have not reported; another one that has not is refused. nil: the day is closed
    /// whoever is missing.
    package let known: [String]?

    package init(date: String, known: [String]? = nil) {
        self.date = date
        self.known = known
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct ReopenDay: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    package let reason: String?

    package init(date: String, reason: String?) {
        self.date = date
        self.reason = reason
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Whether a day is closed, for what waits for 職員課.
package struct ShowDayClosing: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let isClosed: Bool

        package init(isClosed: Bool) {
            self.isClosed = isClosed
        }
    }

    package let date: String

    package init(date: String) {
        self.date = date
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Records a file of results.
package struct RecordHelpDay: NodeRequest {
    package typealias Answer = EntryCounts

    package let date: String
    package let csv: FileContents
    /// The day is no Help Day and no Wednesday, and that is meant.
    package let isMeant: Bool

    package init(date: String, csv: FileContents, isMeant: Bool = false) {
        self.date = date
        self.csv = csv
        self.isMeant = isMeant
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Which post did what and when, about a day.
package struct ShowDayJournal: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let date: String
        package let journal: [JournalRow]

        package init(date: String, journal: [JournalRow]) {
            self.date = date
            self.journal = journal
        }
    }

    package let date: String

    package init(date: String) {
        self.date = date
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct JournalRow: Codable, Sendable {
    /// 2026-05-20T17:42+09:00.
    package let at: String
    package let post: String
    package let act: String
    package let section: String?
    package let detail: String?
    package let reason: String?

    package init(
        at: String, post: String, act: String, section: String?, detail: String?, reason: String?
    ) {
        self.at = at
        self.post = post
        self.act = act
        self.section = section
        self.detail = detail
        self.reason = reason
    }
}

/// A section's, a 課's or the city's own series of recorded days; no figure to publish.
package struct ShowDaySeries: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let section: String?
        package let from: String
        package let until: String
        /// What `chart` reads.
        package let csv: String
        package let days: [Day]

        package init(section: String?, from: String, until: String, csv: String, days: [Day]) {
            self.section = section
            self.from = from
            self.until = until
            self.csv = csv
            self.days = days
        }
    }

    package struct Day: Codable, Sendable {
        package let date: String
        package let onTime: Int
        package let expected: Int
        /// nil while the city has not set the rule of its payday.
        package let helpDay: Bool?

        package init(date: String, onTime: Int, expected: Int, helpDay: Bool?) {
            self.date = date
            self.onTime = onTime
            self.expected = expected
            self.helpDay = helpDay
        }
    }

    package let section: String?
    package let from: String
    package let to: String

    package init(section: String?, from: String, to: String) {
        self.section = section
        self.from = from
        self.to = to
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
