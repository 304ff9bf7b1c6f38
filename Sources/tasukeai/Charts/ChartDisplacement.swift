internal import ArgumentParser
internal import Evaluation
internal import Requests

/// `tasukeai chart displacement`.
struct ChartDisplacement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "displacement",
        abstract: Words.choose(
            ja: "助け合いデーの前後の開庁日に仕事が移っていないか（区間つき）",
            en: "Whether work moved to the working days next to a Help Day, with an interval"))
    @OptionGroup var options: CommonOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "CSV（日付,値。値は超過勤務の時間など）、または JSON の配列（- は標準入力）",
                en: "CSV (date,value, such as hours of overtime) or a JSON array; - is input")))
    var file: String
    @Option(help: ArgumentHelp(Words.choose(ja: "助け合いデー（何度でも）", en: "A Help Day (repeatable)")))
    var helpDay: [String] = []
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "helpday calendar --json の出力（何度でも）",
                en: "What helpday calendar --json gave (repeatable)")))
    var calendar: [String] = []
    @Option(help: ArgumentHelp(Words.choose(ja: "値の単位（時間 など）", en: "The unit of the values")))
    var unit = ""

    func run() async throws {
        try await Runner.reporting(options) {
            let table = try ChartFile.read(file)
            let days = try helpDay.map { try WorkingDays.day($0, option: "--help-day") }
            let read = try calendar.flatMap(WorkingDays.helpDays)
            guard !(days + read).isEmpty else {
                throw NodeError.badOption("--help-day", "2026-05-20, 令和8年5月20日")
            }
            let working = try WorkingDays(table, helpDays: days + read)
            let found = try ChartFile.checked(table) { () throws(ChartError) in
                try Displacement.compare(working.figures, helpDays: working.helpDays)
            }
            try Output.print(
                DisplacementAnswer.json(found, working, unit: unit), json: options.json,
                changing: false)
        }
    }
}
