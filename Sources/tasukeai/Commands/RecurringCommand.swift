internal import ArgumentParser
internal import Requests

/// `tasukeai helpday recurring`.
struct RecurringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recurring",
        abstract: Words.choose(
            ja: "繰り返し遅くなる業務・係（人は係長と所属長だけに、支援のために示します）",
            en:
                "What recurs: work, sections; people only to their own chiefs, as an offer of support"
        ))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "結果を記録した直近の何か月を見るか（2〜24、既定: 12。半分以上の月で遅いものだけを示すので、始まったばかりのことは 6 で見る）",
                en:
                    "How many of the last recorded months, 2 to 24 (default: 12; for what began lately: 6)"
            )))
    var months: Int?

    func run() async throws {
        try await Runner.run(FindRecurring(months: months), options, post: local.post)
    }
}
