/// Records a month's 係内ミーティング, or that there was none; the same month is replaced.
package struct RecordSectionMeeting: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let section: String?
        package let month: String
        /// Whether anything is another than before.
        package let recorded: Bool
        package let state: String

        package init(section: String?, month: String, recorded: Bool, state: String) {
            self.section = section
            self.month = month
            self.recorded = recorded
            self.state = state
        }
    }

    package let values: SectionMeetingValues

    package init(values: SectionMeetingValues) {
        self.values = values
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// What a 係内ミーティング is recorded with, as typed.
package struct SectionMeetingValues: Codable, Sendable {
    package var month: String
    package var section: String?
    package var held: String?
    package var minutes: Int?
    package var themes: [String] = []
    package var joint: [String] = []
    package var record: String?
    package var recordSeconds: Int?
    package var isNotHeld = false
    package var reason: String?

    package init(month: String) {
        self.month = month
    }
}

/// The meetings within the post's reach, of one month or of all.
package struct ListSectionMeetings: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let meetings: [SectionMeetingRow]

        package init(meetings: [SectionMeetingRow]) {
            self.meetings = meetings
        }
    }

    package let month: String?

    package init(month: String?) {
        self.month = month
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct SectionMeetingRow: Codable, Sendable {
    package let section: String
    package let month: String
    /// `held` or `not_held`.
    package let state: String
    /// The day, where it is known.
    package let held: String?
    package let minutes: Int?
    package let themes: [String]
    /// Other sections that took part.
    package let joint: [String]
    package let record: String?
    package let recordSeconds: Int?
    /// Why there was none.
    package let reason: String?

    package init(
        section: String, month: String, state: String, held: String?, minutes: Int?,
        themes: [String], joint: [String], record: String?, recordSeconds: Int?, reason: String?
    ) {
        self.section = section
        self.month = month
        self.state = state
        self.held = held
        self.minutes = minutes
        self.themes = themes
        self.joint = joint
        self.record = record
        self.recordSeconds = recordSeconds
        self.reason = reason
    }
}

/// The library of themes to talk about.
package struct ListMeetingThemes: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let themes: [Theme]

        package init(themes: [Theme]) {
            self.themes = themes
        }
    }

    package struct Theme: Codable, Sendable {
        package let number: Int
        package let code: String
        package let theme: String
        package let question: String

        package init(number: Int, code: String, theme: String, question: String) {
            self.number = number
            self.code = code
            self.theme = theme
            self.question = question
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
