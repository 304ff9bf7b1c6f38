internal import Alliance
internal import ArgumentParser
internal import Requests

/// Which version of which plan each city had before and after a meeting.
struct MeetingVersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: Words.choose(
            ja: "会合の前と後に、各市が持っていた計画の版", en: "Which version of which plan each city had"),
        subcommands: [Keep.self, List.self])

    struct Keep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep",
            abstract: Words.choose(
                ja: "このノードがいま持っている版を記録する", en: "Note the versions that this node holds now"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "会合の ID", en: "The meeting's id")))
        var meeting: String
        @Option(help: SharedKind.meetingVersion.help("moment"))
        var moment: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "計画の ID（くり返せます。省略すると進行中のすべて）",
                    en: "A plan's id, as often as wanted (default: all under way)")))
        var plan: [String] = []
        func run() async throws {
            try await Runner.run(
                KeepVersions(meeting: meeting, moment: moment, plans: plan), options)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "市と計画ごとの表", en: "The table by plan and city"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "会合の ID", en: "The meeting's id")))
        var meeting: String
        func run() async throws {
            try await Runner.run(ShowKeptVersions(meeting: meeting), options)
        }
    }
}
