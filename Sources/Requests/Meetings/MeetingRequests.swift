internal import Alliance

/// Calls a meeting.
package struct NewMeeting: SharingRequest {
    package typealias Answer = RecordID

    package let values: [String: String]

    package init(values: [String: String]) {
        self.values = values
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// The meetings of all cities.
package struct ListMeetings: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let meetings: [MeetingRow]

        package init(meetings: [MeetingRow]) {
            self.meetings = meetings
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

/// A part of the list, newest first, in one status where it is given.
package struct PageOfMeetings: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let meetings: [MeetingRow]
        package let total: Int
        package let page: Int

        package init(meetings: [MeetingRow], total: Int, page: Int) {
            self.meetings = meetings
            self.total = total
            self.page = page
        }
    }

    package let status: String?
    /// From 1.
    package let page: Int

    package init(status: String?, page: Int) {
        self.status = status
        self.page = page
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.kinds([.meeting])) }
}

package struct MeetingRow: Codable, Sendable {
    package let id: String
    package let city: String
    package let title: String?
    package let date: String?
    package let form: String?
    package let status: String?

    package init(
        id: String, city: String, title: String?, date: String?, form: String?, status: String?
    ) {
        self.id = id
        self.city = city
        self.title = title
        self.date = date
        self.form = form
        self.status = status
    }
}

/// A meeting with all that belongs to it and what came of it, each part oldest first.
package struct ShowMeeting: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let city: String
        package let fields: [String: FieldAnswer]
        /// The newest note about a city is the one that counts.
        package let attendance: [AttendanceAnswer]
        package let agenda: [AgendaItemAnswer]
        package let rounds: [RoundAnswer]
        package let todos: [TodoAnswer]
        package let decisions: [DecisionAnswer]

        package init(
            id: String, city: String, fields: [String: FieldAnswer],
            attendance: [AttendanceAnswer], agenda: [AgendaItemAnswer], rounds: [RoundAnswer],
            todos: [TodoAnswer], decisions: [DecisionAnswer]
        ) {
            self.id = id
            self.city = city
            self.fields = fields
            self.attendance = attendance
            self.agenda = agenda
            self.rounds = rounds
            self.todos = todos
            self.decisions = decisions
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}
