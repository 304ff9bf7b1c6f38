internal import Alliance
internal import HTML
internal import Requests

/// Something that waits for somebody, and where it is done.
struct HomeTask {
    let title: String
    let detail: String?
    let path: PagePath
}

enum HomeTasks {
    /// A list on the first page is short; the pages behind it have all of it.
    private static let shownMax = 20

    static func all(_ visit: PageRequest, _ reader: Reader) async throws -> [HomeTask] {
        var tasks: [HomeTask] = []
        if PageRoute.Access.writers.admits(reader.role) {
            tasks += try await dueAdvice(visit)
            tasks += try await conflicts(visit)
            tasks += try await sharedTasks(visit)
            tasks += try await todos(visit)
            tasks += try await invitations(visit)
        }
        if reader.role == .adviser { tasks += try await adviserTasks(visit) }
        tasks += try await helpDayTasks(visit, reader)
        return Array(tasks.prefix(shownMax))
    }

    /// Advice to answer.
    private static func sharedTasks(_ visit: PageRequest) async throws -> [HomeTask] {
        let own = try await visit.ask(MemberNames()).own
        let open = try await visit.ask(PageOfAdvice(state: .open, city: own))
        return open.advice.map { advice in
            HomeTask(
                title: "助言に答える: \(advice.title)",
                detail: advice.text.map { String($0.prefix(80)) },
                path: PagePath.advice(advice.id))
        }
    }
}

extension HomeTasks {
    /// Advice that was to be looked at again by today.
    static func dueAdvice(_ visit: PageRequest) async throws -> [HomeTask] {
        let due = try await visit.ask(ListAdviceDue(day: visit.today.text))
        return due.advice.map { advice in
            HomeTask(
                title: "助言を見直す: \(advice.title)",
                detail: advice.followUp.map { "\(CivicDay($0).japanese)に見直すと答えています。" },
                path: PagePath.advice(advice.id))
        }
    }
}

extension HomeTasks {
    /// What this city promised at meetings, the nearest day first.
    static func todos(_ visit: PageRequest) async throws -> [HomeTask] {
        let own = try await visit.ask(MemberNames()).own
        let open = try await visit.ask(ListTodos(city: own, state: "open"))
        return open.todos.compactMap { row in
            guard let meeting = row.meeting else { return nil }
            let todo = row.todo
            let until = todo.until.map { CivicDay($0).japanese + "まで" }
            let late = todo.isLate(on: visit.today.text) ? "（期限を過ぎています）" : ""
            return HomeTask(
                title: "宿題: \(String((todo.text ?? "").prefix(80)))",
                detail: [row.meetingTitle, until.map { $0 + late }].compactMap { $0 }
                    .joined(separator: "　"),
                path: PagePath.meeting(meeting) / "todos" / todo.id)
        }
    }
}

extension HomeTasks {
    /// To plans and projects of other cities, until somebody here writes in them. Notices have them, too, but may
    /// be older than a login, or marked as read together.
    static func invitations(_ visit: PageRequest) async throws -> [HomeTask] {
        let cities = await CityNames(visit)
        let answer = try await visit.ask(ListInvitations())
        return answer.invitations.map { invitation in
            let kind = SharedKind(named: invitation.kind) ?? .plan
            return HomeTask(
                title: "招待: \(kind.declaration.words.name.japanese)"
                    + "「\(invitation.title ?? "（題名なし）")」",
                detail: "\(cities[invitation.city])からの招待です。本文をいっしょに書けます。この市のだれかが書くと、ここから消えます。",
                path: PagePath.record(kind, invitation.id) ?? "/")
        }
    }
}

/// What an adviser looks at first: whether they can write here, and what waits for an answer.
extension HomeTasks {
    static func adviserTasks(_ visit: PageRequest) async throws -> [HomeTask] {
        let cities = await CityNames(visit)
        var tasks: [HomeTask] = []
        if AuthorParts.canOnlyRead(cities, visit) {
            tasks.append(
                HomeTask(
                    title: "このログインは、まだ読むだけです", detail: AuthorParts.words,
                    path: "/advice"))
        }
        let open = try await visit.ask(PageOfAdvice(state: .open))
        if open.total > 0 {
            tasks.append(
                HomeTask(
                    title: "まだ答えのない助言: \(open.total)件", detail: "すべての市の計画への助言です。",
                    path: PagePath("/advice").with("state", "open")))
        }
        return tasks
    }
}
