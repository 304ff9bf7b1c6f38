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
            tasks += try await sharedTasks(visit)
        }
        tasks += try await helpDayTasks(visit, reader)
        return Array(tasks.prefix(shownMax))
    }

    /// Candidates to choose between, advice to answer.
    private static func sharedTasks(_ visit: Visit) async throws -> [HomeTask] {
        let own = await visit.node.ownMember
        let waiting = try await visit.ask(
            .sharedPage(.list(.candidates)), CandidatesAnswer.self
        ).candidates
        var tasks = waiting.map { waiting in
            HomeTask(
                title: "両方の案から選ぶ: \(waiting.title ?? "")",
                detail: "\(PlanWords.title(waiting.field))が同じときに別々に書かれました。",
                path: PlanPages.path(waiting.plan))
        }
        let open = try await visit.ask(
            .sharedPage(.advice(.init(state: "open", city: own), page: 1)), AdvicePageAnswer.self)
        tasks += open.advice.map { advice in
            HomeTask(
                title: "助言に答える: \(advice.title)",
                detail: advice.text.map { String($0.prefix(80)) },
                path: AdvicePages.path(advice.id))
        }
        return tasks
    }
}

struct CandidatesAnswer: Decodable {
    struct Candidates: Decodable {
        let plan: String
        let title: String?
        let field: String
    }

    let candidates: [Candidates]
}
