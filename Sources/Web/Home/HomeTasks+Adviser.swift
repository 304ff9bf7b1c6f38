internal import HTML
internal import Node

/// What an adviser looks at first: whether they can write here, and what waits for an answer.
extension HomeTasks {
    static func adviserTasks(_ visit: Visit) async throws -> [HomeTask] {
        let cities = await CityNames(visit)
        var tasks: [HomeTask] = []
        if SpeakerParts.isMute(cities, visit) {
            tasks.append(
                HomeTask(
                    title: "このログインは、まだ読むだけです", detail: SpeakerParts.words,
                    path: "/advice"))
        }
        let open = try await visit.ask(
            .sharedPage(.advice(.init(state: "open"), page: 1)), AdvicePageAnswer.self)
        if open.total > 0 {
            tasks.append(
                HomeTask(
                    title: "まだ答えのない助言: \(open.total)件", detail: "すべての市の計画への助言です。",
                    path: PagePath("/advice").with("state", "open")))
        }
        return tasks
    }
}
