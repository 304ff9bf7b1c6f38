internal import ArgumentParser
internal import JSON
internal import Requests

/// `tasukeai helpday series`.
struct HelpDaySeries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: Words.choose(
            ja: "記録のある日ごとの定時退庁: 係・課・市の推移（庁内用、chart で読めます）",
            en: "On-time leaving on each recorded day, for `chart`; for this city only"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(help: ArgumentHelp(Words.choose(ja: "最初の日", en: "The first day")))
    var from: String
    @Option(help: ArgumentHelp(Words.choose(ja: "最後の日", en: "The last day")))
    var to: String
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "所属（部/課/係。省略すると、見られる範囲のすべて）",
                en: "The section (部/課/係; default: all that the post reaches)")))
    var section: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "書き出す CSV ファイル（日付,分子,分母）", en: "Write a CSV: date,numerator,denominator")))
    var file: String?

    func run() async throws {
        try await Runner.reporting(options) {
            let request = ShowDaySeries(section: section, from: from, to: to)
            let answer = try await Runner.json(
                request, options.folder, nil, post: local.post)
            let shown = answer.without("csv")
            guard let file, let text = answer["csv"]?.text else {
                return try Output.print(shown, json: options.json)
            }
            // Spreadsheet programs know UTF-8 by its mark.
            try OutputFile.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: file, isPrivate: true)
            try Output.print(shown.replacing("file", with: .string(file)), json: options.json)
        }
    }
}
