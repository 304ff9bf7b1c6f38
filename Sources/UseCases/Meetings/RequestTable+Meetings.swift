internal import Requests

extension RequestTable {
    static let meetings: [any HandledRequest.Type] = [
        NewMeeting.self, ListMeetings.self, PageOfMeetings.self, ShowMeeting.self,
        AddAgendaItem.self, NoteAttendance.self, ProposeRounds.self, AddRounds.self,
        AddTodo.self, SettleTodo.self, ListTodos.self, AddDecision.self,
    ]
}
