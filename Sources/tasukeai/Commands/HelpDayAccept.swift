internal import ArgumentParser
internal import Requests

/// `tasukeai helpday accept`.
struct HelpDayAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: Words.choose(ja: "係内の応援を決める", en: "Accept help within a section"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Argument(help: ArgumentHelp(Words.choose(ja: "応援の番号", en: "The id of the help")))
    var id: String

    func run() async throws {
        try await Runner.run(
            DecideHelp(id: id, state: "accepted"), options, post: local.post)
    }
}
