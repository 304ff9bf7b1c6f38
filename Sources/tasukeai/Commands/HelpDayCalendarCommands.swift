internal import ArgumentParser
internal import JSON
internal import Requests

struct HelpDayRule: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: Words.choose(
            ja: "給与支給日の決まりを示す、または変える（職員課）", en: "Show or change the payday rule"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(help: ArgumentHelp(Words.choose(ja: "支給日（1〜31）", en: "Day of the month, 1–31")))
    var day: Int?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "閉庁日に当たるとき: previous（前倒し）、next（後ろ倒し）、yokohama",
                en: "On a day off: previous, next or yokohama")))
    var onDayOff: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "ある月だけの支給日（2026-05=2026-05-19。何度でも）",
                en: "The payday of one month (2026-05=2026-05-19; repeatable)")))
    var override: [String] = []

    func run() async throws {
        if day == nil, onDayOff == nil, override.isEmpty {
            try await Runner.run(ShowPaydayRule(), options, post: local.post)
        } else {
            try await Runner.run(
                ChangePaydayRule(day: day, onDayOff: onDayOff, overrides: override), options,
                post: local.post)
        }
    }
}

struct HelpDayCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: Words.choose(
            ja: "年度の助け合いデー、水曜日、確認の日", en: "Help Days, Wednesdays and checks of a fiscal year"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(help: ArgumentHelp(Words.choose(ja: "年度（2026 = 令和8年度）", en: "The fiscal year")))
    var year: Int
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "カレンダーファイル（iCalendar）も作る", en: "Also write an iCalendar file")))
    var ics: String?
    @Flag(
        help: ArgumentHelp(
            Words.choose(ja: "カレンダーファイルに水曜日も入れる", en: "Put the Wednesdays into that file")))
    var wednesdays = false

    func run() async throws {
        try await Runner.reporting(options) {
            let request = ShowHelpDayCalendar(
                year: year, includesFile: ics != nil, includesWednesdays: wednesdays)
            var answer = try await Runner.json(request, options.folder, nil, post: local.post)
            if let ics, let text = answer["ics"]?.text {
                try OutputFile.write(Array(text.utf8), to: ics)
                answer = answer.replacing("ics", with: .string(ics))
            }
            try Output.print(answer, json: options.json)
        }
    }
}
