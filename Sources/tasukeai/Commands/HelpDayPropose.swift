internal import ArgumentParser
internal import Requests

/// `tasukeai helpday propose`.
struct HelpDayPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: Words.choose(ja: "応援の案を作る（決めるのは人です）", en: "Propose who helps whom; people decide")
    )
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "所属（部/課/係）", en: "The section (部/課/係)")))
    var section: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "week（1週間前）か eve（前日）", en: "week or eve")))
    var check: String?

    func run() async throws {
        try await Runner.run(
            ProposeHelp(date: date, section: section, check: check), options,
            post: local.post)
    }
}
