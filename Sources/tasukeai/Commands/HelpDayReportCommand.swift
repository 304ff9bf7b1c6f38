internal import ArgumentParser
internal import Requests

/// `tasukeai helpday report`.
struct HelpDayReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Words.choose(
            ja: "その日の1枚: 見込み、応援、消灯、退庁、未報告",
            en: "One page of a day: forecasts, help, lights-out, departures, what is missing"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "week（1週間前）か eve（前日）", en: "week or eve")))
    var check: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "所属（部/課/係）", en: "The section (部/課/係)")))
    var section: String?

    func run() async throws {
        try await Runner.run(
            ReportHelpDay(date: date, check: check, section: section), options, post: local.post)
    }
}
