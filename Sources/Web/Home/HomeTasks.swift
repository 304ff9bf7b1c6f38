internal import HTML
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

    static func all(_ visit: Visit, _ reader: Reader) async throws -> [HomeTask] {
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
