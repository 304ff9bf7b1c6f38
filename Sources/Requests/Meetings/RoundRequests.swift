internal import Alliance

/// Rounds of dialogue as a proposal, so that any two cities talk once; nothing is written.
package struct ProposeRounds: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let rounds: [ProposedRound]
        /// The pairs that cannot meet, because one of them leaves too early.
        package let missed: [String]

        package init(rounds: [ProposedRound], missed: [String]) {
            self.rounds = rounds
            self.missed = missed
        }
    }

    package let cities: [String]
    /// When a city leaves early, `HH:MM`.
    package let leaving: [String: String]
    /// `HH:MM`.
    package let begin: String
    package let minutes: Int
    /// In minutes.
    package let pause: Int

    package init(
        cities: [String], leaving: [String: String], begin: String, minutes: Int, pause: Int
    ) {
        self.cities = cities
        self.leaving = leaving
        self.begin = begin
        self.minutes = minutes
        self.pause = pause
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct ProposedRound: Codable, Sendable {
    /// `HH:MM`.
    package let at: String
    package let end: String
    /// Two ids with a hyphen each, as ``AddRounds`` takes them.
    package let pairs: [String]
    package let resting: [String]

    package init(at: String, end: String, pairs: [String], resting: [String]) {
        self.at = at
        self.end = end
        self.pairs = pairs
        self.resting = resting
    }
}

/// Rounds of dialogue at a meeting, all in one entry; the answer is the first one's id.
package struct AddRounds: SharingRequest {
    package typealias Answer = RecordID

    package let meeting: String
    /// The pairs, two ids with a hyphen each, by the time at which they begin, `HH:MM`.
    package let rounds: [String: [String]]

    package init(meeting: String, rounds: [String: [String]]) {
        self.meeting = meeting
        self.rounds = rounds
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

package struct RoundAnswer: Codable, Sendable {
    package let id: String
    package let at: String?
    /// nil: erased.
    package let pairs: [String?]
    package let notes: String
    /// Of the notes.
    package let version: String

    package init(id: String, at: String?, pairs: [String?], notes: String, version: String) {
        self.id = id
        self.at = at
        self.pairs = pairs
        self.notes = notes
        self.version = version
    }
}
