internal import ArgumentParser
internal import Node

/// The advice that a change of a plan or an action answers; other records refuse it.
struct AnsweringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "この変更が答える助言の ID（計画とアクションだけ）",
                en: "The advice that this change answers (plans and actions only)"),
            valueName: "advice"))
    var answers: String?

    func wrap(_ request: OldRequest) -> OldRequest {
        answers.map { .inAnswer(advice: $0, change: request) } ?? request
    }
}
