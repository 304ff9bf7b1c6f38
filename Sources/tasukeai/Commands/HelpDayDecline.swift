internal import ArgumentParser
internal import Requests

/// `tasukeai helpday decline`.
struct HelpDayDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: Words.choose(ja: "応援を断る・取りやめる", en: "Decline or withdraw help"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Argument(help: ArgumentHelp(Words.choose(ja: "応援の番号", en: "The id of the help")))
    var id: String

    func run() async throws {
        try await Runner.run(
            DecideHelp(id: id, state: "declined"), options, post: local.post)
    }
}
