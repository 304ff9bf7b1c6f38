internal import ArgumentParser
internal import Evaluation

/// Charts of a file of figures. They need no node: nothing is read from its folder, nothing stored.
struct ChartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: Words.choose(
            ja: "管理図: 変化はいつもの範囲か、目標に届くか（ノードは要りません）",
            en: "Control charts: is a change unusual, will the target be met (no node needed)"),
        discussion: Words.choose(
            ja: """
                値が13個に満たないとき（区間を分けたときは最後の区間）は折れ線と中央値だけを示し、lower と upper は null、\
                variation は insufficient（データ不足）になります。割合と、0〜100% の値（45% のように書いたもの）の限界は 0〜1 に収めて示し、計算のままの値は raw にあります。\
                空欄、-、非公表 は欠けた値で、そこで連は途切れます。
                """,
            en: """
                With fewer than 13 values (in the last group, after rebasing) the chart is a run chart: lower and \
                upper are null, variation is "insufficient". Limits of proportions, and of values written as 0% to \
                100%, are shown within 0 and 1; raw holds them as computed. An empty field, - or "suppressed" is a gap, and ends every run.
                """),
        subcommands: [
            Individuals.self, Proportions.self, Laney.self, Run.self, Effect.self,
            ChartDisplacement.self,
        ])

    struct Individuals: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "xmr",
            abstract: Words.choose(ja: "個々の値と移動範囲（XmR）", en: "Individual values (XmR)"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var arguments: ChartArguments
        @Flag(
            help: ArgumentHelp(
                Words.choose(
                    ja: "外れた移動範囲も限界の計算に使う", en: "Keep outlying moving ranges in the limits")))
        var unscreened = false
        func run() async throws {
            try await arguments.run(.xmr, options, isScreened: !unscreened)
        }
    }

    struct Proportions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "p",
            abstract: Words.choose(ja: "割合（部など）: 分子と分母から", en: "Proportions, with binomial limits"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var arguments: ChartArguments
        func run() async throws { try await arguments.run(.p, options) }
    }

    struct Laney: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "laney",
            abstract: Words.choose(
                ja: "大きな分母の割合（市全体など、Laney p′）", en: "Proportions of large groups (Laney p′)"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var arguments: ChartArguments
        func run() async throws { try await arguments.run(.laney, options) }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: Words.choose(
                ja: "中央値と連の図（係など、限界なし）", en: "Run chart around the median, no limits"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var arguments: ChartArguments
        func run() async throws { try await arguments.run(.run, options) }
    }

    struct Effect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "effect",
            abstract: Words.choose(
                ja: "ある日の前後で水準と傾きがどう変わったか（区間つき）",
                en: "How level and slope changed at a date, with intervals"))
        @OptionGroup var options: CommonOptions
        @Option(help: ArgumentHelp(ChartArguments.fileHelp)) var file: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "取り組みを始めた日（またはその点の名前）", en: "When it began: a date, or a label")))
        var at: String
        @Flag(
            help: ArgumentHelp(
                Words.choose(
                    ja: "隣り合う値が似ているときの標準誤差（Newey–West）を使う",
                    en: "Newey-West standard errors, for neighbours that resemble each other")))
        var neweyWest = false

        func run() async throws {
            try await Runner.reporting(options) {
                let table = try ChartFile.read(file)
                let start = try ChartFile.starts(table, [at], option: "--at").first ?? 0
                let estimate = try ChartFile.checked(table) { () throws(ChartError) in
                    try EffectEstimate.estimate(
                        table.points, change: start,
                        errors: neweyWest ? .neweyWest(lags: nil) : .ordinary)
                }
                try Output.print(
                    EffectAnswer.json(estimate, table), json: options.json, changing: false)
            }
        }
    }
}
