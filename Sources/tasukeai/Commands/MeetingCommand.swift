internal import ArgumentParser
internal import Requests

struct MeetingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: Words.choose(ja: "会合", en: "Meetings"),
        subcommands: [
            New.self, List.self, Show.self, SetCommand<MeetingFields>.self,
            EditCommand<MeetingFields>.self, Attend.self, Agenda.self, Round.self,
            TodoCommand.self, DecideCommand.self, MeetingVersionCommand.self,
        ])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: Words.choose(ja: "会合を作る", en: "Create a meeting"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "題名", en: "The title")))
        var title: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "日付（2020-11-18、令和2年11月18日 など）", en: "The day (2020-11-18, 令和2年11月18日, …)")))
        var date: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "対面 place、オンライン online、両方 hybrid", en: "place, online or hybrid")))
        var form: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "場所", en: "The place")))
        var place: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "始まり（13:30）", en: "When it begins (13:30)")))
        var begin: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "終わり（16:30）", en: "When it ends (16:30)")))
        var end: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "ビデオ会議のアドレス", en: "The address of the video meeting")))
        var link: String?
        func run() async throws {
            var values = ["title": title, "date": date]
            values["form"] = form
            values["place"] = place
            values["begin"] = begin
            values["end"] = end
            values["link"] = link
            try await Runner.run(NewMeeting(values: values), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "会合の一覧", en: "List the meetings"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListMeetings(), options) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: Words.choose(ja: "会合を読む", en: "Show a meeting"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(ShowMeeting(id: id), options) }
    }

    struct Attend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "attend",
            abstract: Words.choose(ja: "市ごとの参加のしかたを記す", en: "Note how a city takes part"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "市の団体コード", en: "The municipality code")))
        var city: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "対面 place、オンライン online、欠席 absent", en: "place, online or absent")))
        var how: String
        @Option(
            help: ArgumentHelp(Words.choose(ja: "途中で退室した時刻 HH:MM", en: "When it left early, HH:MM"))
        )
        var left: String?
        func run() async throws {
            try await Runner.run(
                NoteAttendance(meeting: id, member: city, how: how, left: left), options)
        }
    }

    struct Agenda: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "agenda",
            abstract: Words.choose(ja: "議題", en: "The agenda"), subcommands: [Add.self])

        struct Add: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "add",
                abstract: Words.choose(ja: "議題を加える", en: "Add an item"))
            @OptionGroup var options: CommonOptions
            @OptionGroup var releasing: ReleaseOptions
            @Argument(
                help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
            var id: String
            @Option(help: ArgumentHelp(Words.choose(ja: "本文", en: "The text")))
            var text: String
            func run() async throws {
                try await Runner.run(
                    AddAgendaItem(meeting: id, text: text), options, release: releasing.release)
            }
        }
    }

    struct Round: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "round",
            abstract: Words.choose(ja: "対話の回", en: "Dialogue rounds"), subcommands: [Add.self])

        struct Add: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "add",
                abstract: Words.choose(ja: "回を加える", en: "Add a round"))
            @OptionGroup var options: CommonOptions
            @Argument(
                help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
            var id: String
            @Option(
                help: ArgumentHelp(Words.choose(ja: "始まる時刻 HH:MM", en: "When it begins, HH:MM")))
            var at: String
            @Option(
                help: ArgumentHelp(
                    Words.choose(
                        ja: "組: 142069-141305,142077-142140",
                        en: "Pairs: 142069-141305,142077-142140")))
            var pairs: String
            func run() async throws {
                try await Runner.run(
                    AddRounds(
                        meeting: id, rounds: [at: pairs.split(separator: ",").map(String.init)]),
                    options)
            }
        }
    }
}
