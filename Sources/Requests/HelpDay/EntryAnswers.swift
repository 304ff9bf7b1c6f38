/// What an entry about a day did.
package struct EntryAnswer: Codable, Sendable {
    /// `recorded`, `replaced` or `unchanged`.
    package let change: String
    package let unchanged: Bool
    /// What became of a request for an exemption.
    @OmittedIfNil package var state: String?
    /// Whether the day takes no more entries.
    @OmittedIfNil package var closed: Bool?
    /// The help that was decided on.
    @OmittedIfNil package var help: HelpAnswer?

    package init(
        change: String, unchanged: Bool, state: String? = nil, closed: Bool? = nil,
        help: HelpAnswer? = nil
    ) {
        self.change = change
        self.unchanged = unchanged
        self.state = state
        self.closed = closed
        self.help = help
    }
}

/// How many entries of a file or a form did what.
package struct EntryCounts: Codable, Sendable {
    package let recorded: Int
    package let replaced: Int
    package let unchanged: Int
    /// What is unusual about the day, as a sentence.
    @OmittedIfNil package var notice: String?

    package init(recorded: Int, replaced: Int, unchanged: Int, notice: String? = nil) {
        self.recorded = recorded
        self.replaced = replaced
        self.unchanged = unchanged
        self.notice = notice
    }
}

/// One of the staff, as whoever answers for a section sees them.
package struct HelpPerson: Codable, Sendable {
    package let employeeNumber: String
    package let name: String
    package let section: String

    package init(employeeNumber: String, name: String, section: String) {
        self.employeeNumber = employeeNumber
        self.name = name
        self.section = section
    }
}

/// Help that is proposed, or that people decided on.
package struct HelpAnswer: Codable, Sendable {
    package let id: Int
    package let helper: HelpPerson
    package let helped: HelpPerson
    package let minutes: Int
    /// `within` a section or `across`.
    package let reach: String
    /// `proposed`, `accepted`, `ordered` or `declined`.
    package let state: String
    package let sentence: String

    package init(
        id: Int, helper: HelpPerson, helped: HelpPerson, minutes: Int, reach: String,
        state: String, sentence: String
    ) {
        self.id = id
        self.helper = helper
        self.helped = helped
        self.minutes = minutes
        self.reach = reach
        self.state = state
        self.sentence = sentence
    }
}
