internal import ArgumentParser
internal import Requests

/// `tasukeai helpday lights-out`.
struct HelpDayLightsOut: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lights-out",
        abstract: Words.choose(
            ja: "課の消灯を記録する（所属長、庶務担当係長）",
            en: "Record lights-out of a 課 (manager, general-affairs chief)"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "所属（部/課/係）", en: "The section (部/課/係)")))
    var section: String?
    @Option(
        help: ArgumentHelp(Words.choose(ja: "時刻 HH:MM（省略すると今）", en: "When, HH:MM (default: now)")))
    var at: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "残っている人の職員番号（,で区切る）", en: "Who is still here: employee numbers with commas")))
    var still: String?
    @Flag(help: ArgumentHelp(Words.choose(ja: "つながらないときに押したもの", en: "Tapped without a connection")))
    var offline = false

    func run() async throws {
        let request = RecordLightsOut(
            date: date, section: section, at: at, still: still, isOffline: offline)
        try await Runner.run(request, options, post: local.post)
    }
}
