internal import ArgumentParser
internal import CivicCalendar
internal import Requests

/// `tasukeai helpday forecast`.
struct HelpDayForecast: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: Words.choose(
            ja: "退庁の見込みを記入する（係長）。--file か --number と --outlook",
            en: "Record forecasts (section chief): --file, or --number and --outlook"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "week（1週間前）か eve（前日）", en: "week or eve")))
    var check: String
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "CSV: 職員番号,見込み[,超過見込分,応援可能分,業務,内容,理由,動かせない理由]",
                en:
                    "CSV: employee_number,outlook[,over_minutes,room_minutes,work,note,reason,immovable]"
            )))
    var file: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "職員番号", en: "Employee number")))
    var number: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "定時 can_leave、難しい hard、除外 exempt", en: "can_leave, hard or exempt")))
    var outlook: String?
    @Option(
        name: .customLong("over-minutes"),
        help: ArgumentHelp(Words.choose(ja: "超過見込み（90、1:30、1時間半）", en: "Minutes over (90, 1:30)")))
    var over: MinutesArgument?
    @Option(
        name: .customLong("room-minutes"),
        help: ArgumentHelp(Words.choose(ja: "応援できる分数", en: "Minutes of room")))
    var room: MinutesArgument?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "業務区分（窓口対応、documents など）", en: "The kind of work (documents, counter, …)")))
    var work: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "内容（封をして保存します）", en: "What it was about (stored sealed)")))
    var note: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "除外の理由", en: "Why exempt")))
    var reason: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "動かせない理由", en: "Why it cannot be moved")))
    var immovable: String?

    func validate() throws {
        guard (file == nil) == (number != nil && outlook != nil) else {
            throw ValidationError(
                Words.choose(
                    ja: "--file か、--number と --outlook のどちらかを指定してください。",
                    en: "Give either --file, or --number and --outlook."))
        }
    }

    func run() async throws {
        guard let file else {
            let values = ForecastValues(
                outlook: outlook ?? "", overMinutes: over?.minutes, roomMinutes: room?.minutes,
                work: work, note: note, reason: reason, immovable: immovable)
            return try await Runner.run(
                GiveForecast(date: date, check: check, number: number ?? "", values: values),
                options, post: local.post)
        }
        try await Runner.reporting(options) {
            let request = ImportForecasts(
                date: date, check: check, csv: FileContents(try Runner.read(file)))
            try Output.print(
                try await Runner.json(request, options.folder, nil, post: local.post),
                json: options.json)
        }
    }
}

/// Minutes as an option's value: 90, 90分, 1:30, 1時間半, as files and forms have them.
struct MinutesArgument: ExpressibleByArgument {
    let minutes: Int

    /// What is too many is for the node to refuse, in its own words.
    init?(argument: String) {
        guard let minutes = Int(argument) ?? MinuteCount.read(argument) else { return nil }
        self.minutes = minutes
    }
}
