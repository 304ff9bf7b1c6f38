internal import GRDB

extension AccountStore {
    /// Takes away what is over: nothing depends on it, it only keeps the file small and what was
    /// once known of people's comings and goings short.
    @discardableResult
    package func sweep(seconds: Int64) async throws(AccountsError) -> SweepReport {
        let rules = self.rules
        let before = { (span: Int64) in TimeSpan.time(seconds, plus: -span) }
        // What is over stays a while, for ``formerAccount(of:)``.
        let sessionBegan = before(
            TimeSpan.time(rules.sessionAbsoluteSeconds, plus: rules.sessionMemorySeconds))
        let enrolment = before(rules.enrolmentSeconds)
        let submission = before(rules.submissionSeconds)
        // By then every failure is forgotten and every delay over; a row from the future is left.
        let account = before(Self.forgettingSeconds(rules.accountThrottle))
        let anywhere = before(Self.forgettingSeconds(rules.anywhereThrottle))
        let attempts = min(account, anywhere)
        return try await write { database in
            func delete(_ sql: String, _ arguments: StatementArguments) throws -> Int {
                try database.execute(sql: "DELETE FROM " + sql, arguments: arguments)
                return database.changesCount
            }
            let sessions = try delete("sessions WHERE began_seconds <= ?", [sessionBegan])
            let slips = try delete("slips WHERE expires_seconds <= ?", [seconds])
            _ = try delete("first_links WHERE expires_seconds <= ?", [seconds])
            let submissions = try delete(
                "submissions WHERE claimed_seconds <= ? AND state <> 'under_way'", [submission])
            let throttleRows = try delete(
                "attempts WHERE (counted_seconds <= ? OR failures = 0) AND until_seconds <= ?",
                [attempts, seconds])
            try database.execute(
                sql: """
                    UPDATE accounts SET pending = NULL, pending_seconds = NULL,
                        pending_session = NULL
                    WHERE pending_seconds <= ?
                    """,
                arguments: [enrolment])
            try Self.sweepMail(database, at: seconds)
            return SweepReport(
                sessions: sessions, slips: slips, submissions: submissions,
                throttleRows: throttleRows)
        }
    }

    /// An address that nobody confirmed, and then a row in which nothing stands any more.
    private static func sweepMail(_ database: Database, at seconds: Int64) throws {
        let over = TimeSpan.time(seconds, plus: -MailRows.proposalSeconds)
        try database.execute(
            sql: """
                UPDATE mail SET proposed = NULL, code = NULL, proposed_seconds = NULL, tries = 0
                WHERE proposed_seconds <= ?
                """,
            arguments: [over])
        try database.execute(
            sql: """
                DELETE FROM mail
                WHERE address IS NULL AND proposed IS NULL AND asked_seconds <= ?
                """,
            arguments: [over])
    }

    private static func forgettingSeconds(_ rule: ThrottleRule) -> Int64 {
        // At most (10,000 + 17) failures times a day: no overflow.
        (Int64(rule.freeAttempts) + 17) * rule.forgetSeconds
    }
}

/// How many rows a sweep took away.
package struct SweepReport: Hashable, Sendable {
    package let sessions: Int
    package let slips: Int
    package let submissions: Int
    package let throttleRows: Int
}
