internal import ArgumentParser
internal import Requests

/// `tasukeai helpday`.
struct HelpDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helpday", abstract: Words.choose(ja: "助け合いデー", en: "Help Day"),
        subcommands: [
            HelpDayRule.self, HelpDayCalendarCommand.self, HelpDayForecast.self,
            HelpDayReportCommand.self, HelpDayExempt.self, HelpDayPropose.self,
            HelpDayAccept.self, HelpDayDecline.self, HelpDayOrder.self, HelpDayLeave.self,
            HelpDayLightsOut.self, HelpDayUnreported.self, HelpDayClose.self, Record.self,
            HelpDayThanks.self, HelpDayJournal.self, HelpDaySeries.self,
            RecordCommand<ReviewKind>.self,
            RecurringCommand.self,
            SectionMeetingCommand.self, HollowCommand.self,
        ])

    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: Words.choose(
                ja: "その日の結果を取り込む: 職員番号,結果[,退庁時刻,登庁時刻,業務,内容]（庁内用）",
                en: "Record results: employee_number,outcome[,left_at,arrived_at,work,note]"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "日付（2020-11-18、令和2年11月18日 など）", en: "The day (2020-11-18, 令和2年11月18日, …)")))
        var date: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "CSV ファイル（- は標準入力）", en: "The CSV file (- is standard input)")))
        var file: String
        @Flag(
            help: ArgumentHelp(
                Words.choose(
                    ja: "助け合いデーでも水曜日の定時退庁日でもない日の結果を記録する",
                    en: "Record results of a day that is no Help Day and no counted Wednesday")))
        var anyDay = false

        func run() async throws {
            try await Runner.reporting(options) {
                let request = RecordHelpDay(
                    date: date, csv: FileContents(try Runner.read(file)), isMeant: anyDay)
                try Output.print(
                    try await Runner.json(
                        request, options.folder, nil, post: local.post), json: options.json)
            }
        }
    }
}
