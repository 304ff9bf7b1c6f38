internal import ArgumentParser
internal import Requests

/// `tasukeai helpday leave`.
struct HelpDayLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: Words.choose(
            ja: "退庁を記録する（17:45 までが定時）", en: "Record a departure (on time by 17:45)"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "日付（2026-05-20、R8.5.20 など）", en: "The day (2026-05-20, R8.5.20, …)")))
    var date: String
    @Option(help: ArgumentHelp(Words.choose(ja: "職員番号", en: "Employee number")))
    var number: String
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "退庁時刻（17:40。日付が変わった後は 24:30 か 翌0:30）",
                en: "When they left, HH:MM (24:30 past midnight)")))
    var at: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "登庁時刻 HH:MM", en: "When they arrived, HH:MM")))
    var arrived: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "業務区分（窓口対応、documents など）", en: "The kind of work (documents, counter, …)")))
    var work: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "内容（封をして保存します）", en: "What it was about (stored sealed)")))
    var note: String?
    @Flag(help: ArgumentHelp(Words.choose(ja: "記録を取り消す", en: "Take the entry back")))
    var remove = false

    func validate() throws {
        guard remove == (at == nil) else {
            throw ValidationError(
                Words.choose(
                    ja: "--at か --remove のどちらかを指定してください。", en: "Give either --at or --remove."))
        }
    }

    func run() async throws {
        if remove {
            try await Runner.run(
                RemoveDeparture(date: date, number: number), options, post: local.post)
        } else {
            let values = DepartureValues(at: at ?? "", arrived: arrived, work: work, note: note)
            try await Runner.run(
                RecordDeparture(date: date, number: number, values: values), options,
                post: local.post)
        }
    }
}
