internal import ArgumentParser
internal import Requests

/// `tasukeai helpday hollow`.
struct HollowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hollow",
        abstract: Words.choose(
            ja: "形骸化のきざし（所属長は自分の課、職員課は係ごと。人については示しません）",
            en: "Signs that forms are filled in for their own sake; by section, never by person"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "記録のある月まで何か月を見るか（2〜24、既定: 6）",
                en: "How many months up to the last recorded, 2 to 24 (default: 6)")))
    var months: Int?

    func run() async throws {
        try await Runner.run(FindHollowSigns(months: months), options, post: local.post)
    }
}
