internal import Alliance

/// Adds an item to the agenda of a meeting.
package struct AddAgendaItem: SharingRequest {
    package typealias Answer = RecordID

    package let meeting: String
    package let text: String

    package init(meeting: String, text: String) {
        self.meeting = meeting
        self.text = text
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

package struct AgendaItemAnswer: Codable, Sendable {
    package let id: String
    /// nil: erased.
    package let text: String?
    package let by: String

    package init(id: String, text: String?, by: String) {
        self.id = id
        self.text = text
        self.by = by
    }
}

/// Notes how a member takes part in a meeting; a newer note stands beside the older ones.
package struct NoteAttendance: SharingRequest {
    package typealias Answer = RecordID

    package let meeting: String
    package let member: String
    /// `place`, `online` or `absent`.
    package let how: String
    /// `HH:MM`; nil: stays to the end.
    package let left: String?

    package init(meeting: String, member: String, how: String, left: String?) {
        self.meeting = meeting
        self.member = member
        self.how = how
        self.left = left
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

package struct AttendanceAnswer: Codable, Sendable {
    package let id: String
    package let city: String?
    package let how: String?
    package let left: String?
    package let by: String

    package init(id: String, city: String?, how: String?, left: String?, by: String) {
        self.id = id
        self.city = city
        self.how = how
        self.left = left
        self.by = by
    }
}
