internal import ArgumentParser
internal import Requests

/// `tasukeai helpday close`.
struct HelpDayClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: Words.choose(
            ja: "その日を締める・開く（職員課）", en: "Close a day, or open it again (personnel)"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Flag(help: ArgumentHelp(Words.choose(ja: "締めを開く", en: "Open it again")))
    var reopen = false
    @Option(help: ArgumentHelp(Words.choose(ja: "開く理由", en: "Why it is opened")))
    var reason: String?

    func run() async throws {
        if reopen {
            try await Runner.run(
                ReopenDay(date: date, reason: reason), options, post: local.post)
        } else {
            try await Runner.run(CloseDay(date: date), options, post: local.post)
        }
    }
}
