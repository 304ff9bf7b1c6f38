internal import ArgumentParser
internal import Requests

/// `tasukeai helpday order`.
struct HelpDayOrder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: Words.choose(
            ja: "係をまたぐ応援を指示する（所属長）。番号か、--date --helper --helped --minutes",
            en: "Order help across sections: an id, or --date --helper --helped --minutes"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Argument(help: ArgumentHelp(Words.choose(ja: "応援の番号", en: "The id of the help")))
    var id: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "日付", en: "The day")))
    var date: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "応援する人の職員番号", en: "Who helps")))
    var helper: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "応援を受ける人の職員番号", en: "Who is helped")))
    var helped: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "分数（90、1:30、1時間半）", en: "Minutes (90, 1:30)")))
    var minutes: MinutesArgument?

    func validate() throws {
        let hasPair = date != nil && helper != nil && helped != nil && minutes != nil
        let hasAny = date != nil || helper != nil || helped != nil || minutes != nil
        guard id != nil ? !hasAny : hasPair else {
            throw ValidationError(
                Words.choose(
                    ja: "番号か、--date、--helper、--helped、--minutes のすべてを指定してください。",
                    en: "Give an id, or all of --date, --helper, --helped and --minutes."))
        }
    }

    func run() async throws {
        if let id {
            try await Runner.run(
                DecideHelp(id: id, state: "ordered"), options, post: local.post)
        } else {
            try await Runner.run(
                OrderHelp(
                    date: date ?? "", helper: helper ?? "", helped: helped ?? "",
                    minutes: minutes?.minutes ?? 0), options, post: local.post)
        }
    }
}
