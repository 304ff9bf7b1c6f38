internal import ArgumentParser
internal import Requests

/// `tasukeai helpday exempt`.
struct HelpDayExempt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exempt",
        abstract: Words.choose(
            ja: "除外を申請する（係長）、承認・却下する（所属長）",
            en: "Request an exemption; approve or refuse it (manager)"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "職員番号", en: "Employee number")))
    var number: String
    @Option(help: ArgumentHelp(Words.choose(ja: "理由", en: "Why")))
    var reason: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "動かせない理由", en: "Why it cannot be moved")))
    var immovable: String?
    @Flag(help: ArgumentHelp(Words.choose(ja: "承認する", en: "Approve it")))
    var approve = false
    @Flag(help: ArgumentHelp(Words.choose(ja: "却下する", en: "Refuse it")))
    var refuse = false

    func validate() throws {
        guard !(approve && refuse), !(approve || refuse) || (reason == nil && immovable == nil)
        else {
            throw ValidationError(
                Words.choose(
                    ja: "申請（--reason と --immovable）、--approve、--refuse のどれか一つにしてください。",
                    en: "Either request (--reason and --immovable), or --approve, or --refuse."))
        }
    }

    func run() async throws {
        if approve || refuse {
            try await Runner.run(
                DecideExemption(date: date, number: number, isApproved: approve), options,
                post: local.post)
        } else {
            try await Runner.run(
                RequestExemption(
                    date: date, number: number, reason: reason, immovable: immovable), options,
                post: local.post)
        }
    }
}
