internal import Node
internal import Staff

/// Something that waits for somebody, and where it is done.
struct HomeTask {
    let title: String
    let detail: String?
    let path: PagePath
}

enum HomeTasks {
    /// A list on the first page is short; the pages behind it have all of it.
    private static let shownMax = 20
    private static let noticesSought = 100

    static func all(_ visit: Visit, _ reader: Reader) async throws -> [HomeTask] {
        var tasks: [HomeTask] = []
        if PageRoute.Access.writers.admits(reader.role) {
            tasks += try await invitations(visit)
            tasks += try await dueAdvice(visit)
            tasks += try await conflicts(visit)
            tasks += try await sharedTasks(visit)
            tasks += try await todos(visit)
        }
        if reader.role == .adviser { tasks += try await adviserTasks(visit) }
        tasks += try await helpDayTasks(visit, reader)
        return Array(tasks.prefix(shownMax))
    }

    /// To plans and projects of other cities, until somebody looked at them.
    private static func invitations(_ visit: Visit) async throws -> [HomeTask] {
        guard let audience = await visit.noticeAudience else { return [] }
        let found = try await visit.node.notices(for: audience, page: 0, size: noticesSought)
        return found.items.filter { $0.kind == .invited && !$0.isRead && !$0.isOver }.map { item in
            HomeTask(
                title: "招待: " + NoticeWords.sentence(item),
                detail: "\(item.city)からの招待です。本文をいっしょに書けます。",
                path: PagePath("/notices") / "\(item.number)")
        }
    }

    /// Advice to answer.
    private static func sharedTasks(_ visit: Visit) async throws -> [HomeTask] {
        let own = await visit.node.ownMember
        let open = try await visit.ask(
            .sharedPage(.advice(.init(state: "open", city: own), page: 1)), AdvicePageAnswer.self)
        return open.advice.map { advice in
            HomeTask(
                title: "助言に答える: \(advice.title)",
                detail: advice.text.map { String($0.prefix(80)) },
                path: AdvicePages.path(advice.id))
        }
    }
}
