internal import ArgumentParser
internal import Requests

/// `tasukeai helpday unreported`.
struct HelpDayUnreported: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unreported",
        abstract: Words.choose(ja: "未報告の課", en: "The 課 that have not reported"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "所属（部/課/係）", en: "The section (部/課/係)")))
    var section: String?

    func run() async throws {
        try await Runner.run(
            ListUnreported(date: date, section: section), options, post: local.post)
    }
}
