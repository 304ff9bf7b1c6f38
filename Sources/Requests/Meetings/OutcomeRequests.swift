internal import Alliance

/// What is to be done after a meeting. A city answers for it, never a person.
package struct AddTodo: SharingRequest {
    package typealias Answer = RecordID

    package let meeting: String
    package let values: [String: String]

    package init(meeting: String, values: [String: String]) {
        self.meeting = meeting
        self.values = values
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// Says that a to-do is done, was dropped or is open again. Its words, its city and its day are changed as
/// fields (``SetField``).
package struct SettleTodo: SharingRequest {
    package typealias Answer = RecordID

    package enum State: Codable, Sendable {
        case open
        /// On a day, as typed; nil: today.
        case done(on: String?)
        case dropped
    }

    package let id: String
    package let state: State

    package init(id: String, state: State) {
        self.id = id
        self.state = state
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

/// The to-dos of all meetings, of one city and in one state where these are given, by the day until which
/// they are to be done, those without one last.
package struct ListTodos: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let todos: [TodoRow]

        package init(todos: [TodoRow]) {
            self.todos = todos
        }
    }

    package let city: String?
    package let state: String?

    package init(city: String?, state: String?) {
        self.city = city
        self.state = state
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct TodoAnswer: Codable, Sendable {
    package let id: String
    package let by: String
    /// nil: erased.
    package let text: String?
    package let city: String?
    package let until: String?
    package let state: String?
    /// The day, where it is done; one that is open again keeps it in its history only.
    package let done: String?

    package init(
        id: String, by: String, text: String?, city: String?, until: String?, state: String?,
        done: String?
    ) {
        self.id = id
        self.by = by
        self.text = text
        self.city = city
        self.until = until
        self.state = state
        self.done = done
    }
}

/// A to-do among those of other meetings: the members of ``TodoAnswer`` and two of its own.
package struct TodoRow: Codable, Sendable {
    package let todo: TodoAnswer
    package let meeting: String?
    package let meetingTitle: String?

    private enum CodingKeys: String, CodingKey { case meeting, meetingTitle }

    package init(todo: TodoAnswer, meeting: String?, meetingTitle: String?) {
        self.todo = todo
        self.meeting = meeting
        self.meetingTitle = meetingTitle
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        todo = try TodoAnswer(from: decoder)
        meeting = try container.decodeIfPresent(String.self, forKey: .meeting)
        meetingTitle = try container.decodeIfPresent(String.self, forKey: .meetingTitle)
    }

    package func encode(to encoder: any Encoder) throws {
        try todo.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(meeting, forKey: .meeting)
        try container.encode(meetingTitle, forKey: .meetingTitle)
    }
}

/// What a meeting decided. A city answers for it, never a person.
package struct AddDecision: SharingRequest {
    package typealias Answer = RecordID

    package let meeting: String
    package let values: [String: String]

    package init(meeting: String, values: [String: String]) {
        self.meeting = meeting
        self.values = values
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .changes }
}

package struct DecisionAnswer: Codable, Sendable {
    package let id: String
    package let by: String
    /// nil: erased.
    package let text: String?
    package let city: String?
    /// `stands` or `withdrawn`.
    package let state: String?

    package init(id: String, by: String, text: String?, city: String?, state: String?) {
        self.id = id
        self.by = by
        self.text = text
        self.city = city
        self.state = state
    }
}
