internal import ArgumentParser
internal import JSON
internal import Requests

struct ObservationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observation",
        abstract: Words.choose(
            ja: "連合に出す数値（小さな集団は非公表）", en: "Shared figures; small groups are suppressed"),
        subcommands: [
            Preview.self, Publish.self, List.self, Retract.self, Compare.self, Groups.self,
            Regroup.self,
        ])

    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview",
            abstract: Words.choose(ja: "何が庁外に出るかをそのまま示す", en: "Show exactly what would leave"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM"))) var month:
            String
        func run() async throws {
            try await Runner.run(PreviewMonth(month: month), options, post: local.post)
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish",
            abstract: Words.choose(
                ja: "連合に出す（訂正は改訂として見える）", en: "Publish; corrections show as revisions"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM"))) var month:
            String
        func run() async throws {
            try await Runner.run(
                PublishMonth(month: month), options, release: releasing.release,
                post: local.post)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "すべての市の数値", en: "List the figures of all cities"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        func run() async throws {
            try await Runner.run(ListFigures(), options, post: local.post)
        }
    }

    struct Retract: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retract",
            abstract: Words.choose(
                ja: "公開した月を取り下げる（取り下げたことは見えます）",
                en: "Take a published month back; that it was is visible"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "月 YYYY-MM", en: "Month, YYYY-MM"))) var month:
            String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "理由（庁内の監査に残る）", en: "Why; kept in the city's audit")))
        var reason: String

        func run() async throws {
            try await Runner.run(
                RetractMonth(month: month, reason: reason), options, post: local.post)
        }
    }

    struct Groups: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "groups",
            abstract: Words.choose(
                ja: "部署のまとまり（4月1日の人数、公開するか）",
                en: "How sections are grouped: staff on 1 April, shared or not"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "年度（西暦）", en: "Fiscal year"))) var year: Int?
        func run() async throws {
            try await Runner.run(ListGroups(year: year), options, post: local.post)
        }
    }

    struct Regroup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "regroup",
            abstract: Words.choose(
                ja: "部署のまとまりを作り直す（ふだんは年度の初めに自動で決まる）",
                en: "Group the sections anew; usually they are fixed once a fiscal year"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "年度（西暦）", en: "Fiscal year"))) var year: Int?
        @Flag(help: ArgumentHelp(Words.choose(ja: "確かめたので作り直す", en: "It is meant")))
        var confirm = false
        func run() async throws {
            try await Runner.run(
                ReformGroups(year: year, isMeant: confirm), options, post: local.post)
        }
    }

    struct Compare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compare",
            abstract: Words.choose(
                ja: "各市を並べる: 指標、管理図、決めたこと", en: "Cities side by side: figures, charts, decisions"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja:
                        "指標（on_time_leaving、lights_out、section_meetings、projects、help_within、help_across）",
                    en:
                        "on_time_leaving, lights_out, section_meetings, projects, help_within or help_across"
                )))
        var indicator = "on_time_leaving"
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "図（SVG）を市ごとに書き出すフォルダー", en: "Write a drawing (SVG) for each city"))
        )
        var svg: String?

        func run() async throws {
            try await Runner.reporting(options) {
                var answer = try await Runner.json(
                    CompareCities(indicator: indicator, drawings: svg == nil ? .none : .sheets),
                    options.folder, nil)
                if let svg { answer = try Self.write(answer, to: svg) }
                try Output.print(answer, json: options.json)
            }
        }

        private static func write(_ answer: JSONValue, to folder: String) throws -> JSONValue {
            guard case .array(let cities) = answer["cities"] else { return answer }
            let written = try cities.map { city -> JSONValue in
                guard let text = city["svg"]?.text, let code = city["city"]?.text else {
                    return city
                }
                let path = folder + "/" + code + ".svg"
                try OutputFile.write(Array(text.utf8), to: path)
                return city.replacing("svg", with: .string(path))
            }
            return answer.replacing("cities", with: .array(written))
        }
    }
}
