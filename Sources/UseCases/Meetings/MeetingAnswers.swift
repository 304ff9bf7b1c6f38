internal import Alliance
package import Gate
internal import Ledger
internal import Merge
package import Requests

extension NewMeeting: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        [try handler.creation(.meeting, parent: nil, values, call)]
    }
}

extension ListMeetings: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(meetings: try await handler.reader.all(.meeting).map(MeetingRow.init))
    }
}

extension PageOfMeetings: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let parts = try status.map { [try handler.part(.meeting, "status", $0)] }
        let found = try await handler.list(
            .meeting, parts == nil ? MeetingRules.listed : MeetingRules.inStatus, parts ?? [],
            page: page, MeetingRow.init)
        return Answer(meetings: found.rows, total: found.total, page: found.page)
    }
}

extension ShowMeeting: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let meeting = try await handler.record(id, .meeting)
        let reader = handler.reader
        let attendance = try await reader.children(of: meeting.id, .attendance)
        let agenda = try await reader.children(of: meeting.id, .agendaItem)
        let rounds = try await reader.children(of: meeting.id, .dialogueRound)
        let todos = try await reader.children(of: meeting.id, .todo)
        let decisions = try await reader.children(of: meeting.id, .decision)
        return Answer(
            id: meeting.id.description, city: meeting.owner.text, fields: meeting.fieldAnswers,
            attendance: attendance.map(AttendanceAnswer.init),
            agenda: agenda.map(AgendaItemAnswer.init), rounds: rounds.map(RoundAnswer.init),
            todos: todos.map(TodoAnswer.init), decisions: decisions.map(DecisionAnswer.init))
    }
}

extension AddAgendaItem: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let meeting = try await handler.record(meeting, .meeting)
        return [try handler.creation(.agendaItem, parent: meeting.id, ["text": text], call)]
    }
}

extension NoteAttendance: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        var values = ["member": member, "how": how]
        values["left"] = left
        let meeting = try await handler.record(meeting, .meeting)
        return [try handler.creation(.attendance, parent: meeting.id, values, call)]
    }
}

extension MeetingRow {
    init(_ meeting: SharedRecord) {
        self.init(
            id: meeting.id.description, city: meeting.owner.text, title: meeting.words("title"),
            date: meeting.words("date"), form: meeting.words("form"),
            status: meeting.words("status"))
    }
}

extension AttendanceAnswer {
    init(_ note: SharedRecord) {
        self.init(
            id: note.id.description, city: note.words("member"), how: note.words("how"),
            left: note.words("left"), by: note.owner.text)
    }
}

extension AgendaItemAnswer {
    init(_ item: SharedRecord) {
        self.init(id: item.id.description, text: item.words("text"), by: item.owner.text)
    }
}
