internal import HTML
internal import Node

extension HomeTasks {
    /// Advice that was to be looked at again by today.
    static func dueAdvice(_ visit: Visit) async throws -> [HomeTask] {
        let due = try await visit.ask(
            .sharedPage(.adviceDue(day: visit.today.text)), AdvicePageAnswer.self)
        return due.advice.map { advice in
            HomeTask(
                title: "助言を見直す: \(advice.title)",
                detail: advice.followUp.map { "\(CivicDay($0).japanese)に見直すと答えています。" },
                path: AdvicePages.path(advice.id))
        }
    }
}
