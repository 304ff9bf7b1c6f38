internal import HTML
internal import Node

extension HomeTasks {
    /// What this city promised at meetings, the nearest day first.
    static func todos(_ visit: Visit) async throws -> [HomeTask] {
        let own = await visit.node.ownMember
        let open = try await visit.ask(
            .outcome(.todoList(city: own, state: "open")), TodoListAnswer.self)
        return open.todos.compactMap { todo in
            guard let meeting = todo.meeting else { return nil }
            let until = todo.until.map { CivicDay($0).japanese + "まで" }
            let late = todo.isLate(on: visit.today.text) ? "（期限を過ぎています）" : ""
            return HomeTask(
                title: "宿題: \(String((todo.text ?? "").prefix(80)))",
                detail: [todo.meetingTitle, until.map { $0 + late }].compactMap { $0 }
                    .joined(separator: "　"),
                path: MeetingPages.path(meeting) / "todos" / todo.id)
        }
    }
}
