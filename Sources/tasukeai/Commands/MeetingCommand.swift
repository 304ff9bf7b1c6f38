internal import Alliance
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
        @Option(help: SharedKind.meeting.help("title"))
        var title: String
        @Option(help: SharedKind.meeting.help("date"))
        var date: String
        @Option(help: SharedKind.meeting.help("form"))
        var form: String?
        @Option(help: SharedKind.meeting.help("place"))
        var place: String?
        @Option(help: SharedKind.meeting.help("begin"))
        var begin: String?
        @Option(help: SharedKind.meeting.help("end"))
        var end: String?
        @Option(help: SharedKind.meeting.help("link"))
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
        @Option(help: SharedKind.attendance.help("how"))
        var how: String
        @Option(help: SharedKind.attendance.help("left"))
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
            @Option(help: SharedKind.agendaItem.help("text"))
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
            @Option(help: SharedKind.dialogueRound.help("at"))
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
