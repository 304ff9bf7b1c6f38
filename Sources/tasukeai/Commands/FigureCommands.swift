internal import ArgumentParser
internal import Node

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: Words.choose(ja: "職員（この情報は庁外に出ません）", en: "Staff; this never leaves the city"),
        subcommands: [Import.self, List.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "CSV から取り込む: 係,氏名,職員番号[,メール,電話]（UTF-8 か CP932）",
                en: "Import a CSV: section,name,employee_number[,mail,phone]"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "CSV ファイル（- は標準入力）", en: "The CSV file (- is standard input)")))
        var file: String
        func run() async throws {
            try await Runner.reporting(options) {
                let request = NodeRequest.staffImport(csv: try Runner.read(file))
                Output.print(
                    try await Runner.perform(
                        request, options.folder, nil, post: local.post), json: options.json)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "職員の一覧（庁内用）", en: "List the staff, for this city only"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        func run() async throws { try await Runner.run(.staffList, options, post: local.post) }
    }
}

struct ObservationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observation",
        abstract: Words.choose(
            ja: "連合に出す数値（小さな集団は秘匿）", en: "Shared figures; small groups are suppressed"),
        subcommands: [Preview.self, Publish.self, List.self])

    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "何が庁外に出るかをそのまま示す", en: "Show exactly what would leave"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM"))) var month:
            String
        func run() async throws {
            try await Runner.run(
                .observationPreview(month: month), options, post: local.post)
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "連合に出す（訂正は改訂として見える）", en: "Publish; corrections show as revisions"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM"))) var month:
            String
        func run() async throws {
            try await Runner.run(
                .observationPublish(month: month), options, release: releasing.release,
                post: local.post)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "すべての市の数値", en: "List the figures of all cities"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        func run() async throws {
            try await Runner.run(.observationList, options, post: local.post)
        }
    }
}
