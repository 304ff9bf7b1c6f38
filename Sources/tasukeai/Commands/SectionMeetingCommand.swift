internal import ArgumentParser
internal import Requests

/// `tasukeai helpday section-meeting`.
struct SectionMeetingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "section-meeting",
        abstract: Words.choose(
            ja: "係内ミーティング（この情報は庁外に出ません）",
            en: "Meetings of a section (係内ミーティング); this never leaves the city"),
        subcommands: [Record.self, List.self, Themes.self])

    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: Words.choose(
                ja: "その月の実施を60秒で記録する（同じ月は置き換え）",
                en: "Record a month's meeting in a minute; the same month is replaced"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @OptionGroup var arguments: SectionMeetingArguments

        func run() async throws {
            try await Runner.run(
                RecordSectionMeeting(values: arguments.values), options, post: local.post)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "担当する所属の一覧", en: "List those within the post's reach"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "月 YYYY-MM（省略するとすべて）", en: "Month, YYYY-MM (default: all)")))
        var month: String?

        func run() async throws {
            try await Runner.run(ListSectionMeetings(month: month), options, post: local.post)
        }
    }

    struct Themes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "themes",
            abstract: Words.choose(ja: "話し合うテーマ集", en: "Themes to talk about"))
        @OptionGroup var options: CommonOptions

        func run() async throws { try await Runner.run(ListMeetingThemes(), options) }
    }
}
