internal import ArgumentParser
internal import Requests

/// `tasukeai helpday journal`.
struct HelpDayJournal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: Words.choose(
            ja: "だれの職がいつ何をしたか（職員課、所属長）", en: "Which post did what and when (personnel, manager)"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String

    func run() async throws {
        try await Runner.run(ShowDayJournal(date: date), options, post: local.post)
    }
}
