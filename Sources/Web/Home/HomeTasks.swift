internal import Alliance
internal import HTML
internal import Requests

/// What waits for a reader in the post that they act in, the most pressing first.
enum HomeTasks {
    /// A list on the first page is short; the pages behind it have all of it.
    private static let shownMax = 20

    static func all(_ visit: PageRequest, _ reader: Reader) async throws -> [HomeTask] {
        var tasks = try await helpDayTasks(visit, reader)
        if PageRoute.Access.writers.admits(reader.role) {
            tasks += try await dueAdvice(visit)
            tasks += try await invitations(visit)
            tasks += try await conflicts(visit)
            tasks += try await sharedTasks(visit)
            tasks += try await todos(visit)
            tasks += try await drafts(visit)
        }
        if reader.role == .adviser { tasks += try await adviserTasks(visit) }
        if reader.role == .administrator { tasks += try await administratorTasks(visit) }
        return Array(tasks.prefix(shownMax))
    }

    /// Advice to answer.
    private static func sharedTasks(_ visit: PageRequest) async throws -> [HomeTask] {
        let own = try await visit.ask(MemberNames()).own
        let open = try await visit.ask(PageOfAdvice(state: .open, city: own))
        return open.advice.map { advice in
            HomeTask(
                title: say("助言に答える: \(advice.title)"),
                detail: advice.text.map { String($0.prefix(80)) },
                path: PagePath.advice(advice.id))
        }
    }
}

extension HomeTasks {
    /// What this city wrote and has not shared.
    static func drafts(_ visit: PageRequest) async throws -> [HomeTask] {
        try await visit.ask(ListDrafts()).drafts.map { draft in
            HomeTask(
                title: say("下書きの続き: \(draft.title ?? say("（題名なし）"))"),
                detail: say("未共有の変更が\(draft.changes)か所あります。自分の市だけに見えます。"),
                path: PagePath.plan(draft.id))
        }
    }
}

extension HomeTasks {
    /// Advice that was to be looked at again by today.
    static func dueAdvice(_ visit: PageRequest) async throws -> [HomeTask] {
        let due = try await visit.ask(ListAdviceDue(day: visit.today.text))
        return due.advice.map { advice in
            HomeTask(
                title: say("助言を見直す: \(advice.title)"),
                detail: advice.followUp.map { say("\(CivicDay($0).said)に見直すと答えています。") },
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
            return HomeTask(
                title: say("宿題: \(String((todo.text ?? "").prefix(80)))"),
                detail: row.meetingTitle,
                path: PagePath.meeting(meeting) / "todos" / todo.id,
                day: todo.until.map { CivicDay($0) })
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
                title: say("招待: \(kind.declaration.words.name.said)")
                    + say("「\(invitation.title ?? say("（題名なし）"))」"),
                detail: say("\(cities[invitation.city])からの招待です。本文をいっしょに書けます。この市のだれかが書くと、ここから消えます。"),
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
                    title: say("このログインは、まだ読むだけです"), detail: AuthorParts.words,
                    path: "/advice"))
        }
        let open = try await visit.ask(PageOfAdvice(state: .open))
        if open.total > 0 {
            tasks.append(
                HomeTask(
                    title: say("まだ答えのない助言: \(open.total)件"), detail: say("すべての市の計画への助言です。"),
                    path: PagePath("/advice").with("state", "open")))
        }
        return tasks
    }
}

/// What an administrator looks at first: what the node says of itself.
extension HomeTasks {
    static func administratorTasks(_ visit: PageRequest) async throws -> [HomeTask] {
        let status = try await visit.ask(ShowStatus())
        guard !status.attention.isEmpty else { return [] }
        return [
            HomeTask(
                title: say("このノードの「確かめること」を見る（\(status.attention.count)件）"),
                path: "/administration")
        ]
    }
}
