internal import ArgumentParser
internal import Evaluation
internal import Requests

/// What all charts are told.
struct ChartArguments: ParsableArguments {
    static let fileHelp = Words.choose(
        ja: "1行に1つの値、CSV（日付,値 または 日付,分子,分母）、または JSON の配列（- は標準入力）",
        en:
            "One value a line, CSV (date,value or date,numerator,denominator), or a JSON array; - is input"
    )

    @Option(help: ArgumentHelp(fileHelp)) var file: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            Words.choose(ja: "目標（割合は 0.9 か 90%）", en: "The target (of proportions: 0.9 or 90%)")))
    var target: String?

    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "この日から別の区間として計算し直す（何度でも）", en: "Start anew at this date (repeatable)")))
    var rebase: [String] = []

    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "どちらが良いか: more（多い）、fewer（少ない）、neutral",
                en: "What is better: more, fewer or neutral"), valueName: "better"))
    var direction = "more"

    @Option(help: ArgumentHelp(Words.choose(ja: "図を書き出す SVG ファイル", en: "Write an SVG file")))
    var svg: String?

    @Option(help: ArgumentHelp(Words.choose(ja: "図の題名", en: "The title of the drawing")))
    var title: String?

    func run(_ kind: ChartKind, _ options: CommonOptions, isScreened: Bool = true) async throws {
        try await Runner.reporting(options) {
            guard let direction = ImprovementDirection(rawValue: direction) else {
                throw NodeError.badOption("--direction", "more, fewer, neutral")
            }
            let table = try ChartFile.read(file)
            let starts = try ChartFile.starts(table, rebase, option: "--rebase")
            let settings = ChartSettings(
                kind, direction: direction, target: try readTarget(table),
                groupStarts: Array(Set(starts)).sorted().filter { $0 > 0 }, isScreened: isScreened,
                isPercent: table.isPercent)
            let chart = try ChartFile.checked(table) { () throws(ChartError) in
                try ControlChart(table.points, settings)
            }
            let language: ChartLanguage = Words.isJapanese ? .japanese : .english
            if let svg {
                let drawing = ChartDrawing(
                    chart, title: title ?? Words.choose(ja: "管理図", en: "Control chart"),
                    language: language, hasBackground: true)
                try OutputFile.write(drawing.svg(), to: svg)
            }
            let answer = ChartAnswer(chart: chart, language: language)
            try Output.print(
                options.json ? answer.json : answer.summary, json: options.json, changing: false)
        }
    }

    /// A target that is written otherwise than the values, with `%` or without, would be a hundred times what is
    /// meant: it is asked about by naming what it would have to be.
    private func readTarget(_ table: ChartTable) throws -> Double? {
        guard let target else { return nil }
        guard let number = NumberReading.decimal(target) else {
            throw NodeError.badOption("--target", Words.choose(ja: "数", en: "a number"))
        }
        let isPercent = NumberReading.isPercent(target)
        let areProportions = table.points.contains {
            if case .proportion = $0.measure { true } else { false }
        }
        // 0.9 is a share in any writing, and so are values that do not exceed 1.
        let isLarge = areProportions ? number > 1 && number <= 100 : abs(number) > 1
        if !isPercent, isLarge, areProportions || table.isPercent {
            throw NodeError.targetWithoutPercent(target)
        }
        let hasLargeValues = table.points.contains { abs($0.measure.number ?? 0) > 1 }
        if isPercent, !areProportions, !table.isPercent, hasLargeValues {
            throw NodeError.targetOfPercent(target)
        }
        return number
    }
}
