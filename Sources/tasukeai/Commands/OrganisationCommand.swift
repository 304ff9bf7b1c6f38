internal import ArgumentParser
internal import FoundationEssentials
internal import JSON
internal import Requests

struct OrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "org",
        abstract: Words.choose(
            ja: "組織と職員（この情報は庁外に出ません）", en: "Organisation and staff; this never leaves the city"),
        subcommands: [Import.self, Export.self, List.self, Bind.self, Erase.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Words.choose(
                ja: "CSV から取り込む: 係,氏名,職員番号[,フリガナ,メール,電話,職,開始日,終了日,得意分野,応援上限分]",
                en: "Import a CSV: section,name,employee_number"
                    + "[,reading,mail,phone,role,from,until,strengths,help_limit_minutes]"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(
                    ja: "CSV ファイル（UTF-8 か CP932、- は標準入力）",
                    en: "The CSV file, UTF-8 or CP932 (- is standard input)")))
        var file: String
        @Flag(
            help: ArgumentHelp(
                Words.choose(ja: "何が変わるかを示すだけ", en: "Only show what would change")))
        var dryRun = false
        @Flag(
            help: ArgumentHelp(
                Words.choose(
                    ja: "多くの人（21人以上で、5分の1を超える）が載っていなくても取り込む",
                    en: "Import although many are not named (over 20 and over a fifth)")))
        var allowManyLeaving = false
        @Flag(
            help: ArgumentHelp(
                Words.choose(
                    ja: "職員番号と氏名の組み合わせが変わる人がいても取り込む",
                    en: "Import although numbers and names are joined anew")))
        var allowNumberChanges = false
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "前と同じ番号で氏名が違う人は、same（同じ人の改姓など）か other（番号を引き継いだ別の人）か",
                    en:
                        "People with another name under a number: the same person (same) or another (other)"
                )))
        var renamed: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "一人ずつ決めるファイル: 職員番号,same または 職員番号,other を一行ずつ（- は標準入力）",
                    en:
                        "A file that says it of each: NUMBER,same or NUMBER,other a line (- is standard input)"
                )))
        var renamedFile: String?

        func run() async throws {
            try await Runner.reporting(options) {
                let csv = FileContents(try Runner.read(file))
                let renamed = try answer()
                let answer = try await ProgressBar.showing {
                    dryRun
                        ? try await Runner.json(
                            PreviewStaffImport(csv: csv, renamed: renamed), options.folder, nil,
                            post: local.post)
                        : try await Runner.json(
                            ImportStaff(
                                csv: csv, allowsManyLeaving: allowManyLeaving,
                                allowsNumberChanges: allowNumberChanges, renamed: renamed),
                            options.folder, nil, post: local.post)
                }
                try Self.print(answer, json: options.json)
            }
        }

        private func answer() throws -> RenamedAnswer {
            var answer = RenamedAnswer(all: renamed)
            guard let renamedFile else { return answer }
            for line in try Runner.readText(renamedFile).split(whereSeparator: \.isNewline) {
                let parts = line.split(separator: ",", omittingEmptySubsequences: false)
                guard parts.count == 2 else {
                    throw NodeError.badValue("--renamed-file", "NUMBER,same NUMBER,other")
                }
                answer.each[String(parts[0])] = String(parts[1])
            }
            return answer
        }

        /// For people the notice says in a line what the lists of posts and sections hold.
        static func print(_ answer: JSONValue, json: Bool) throws {
            try Output.print(
                json
                    ? answer
                    : answer.without("posts_as_staff", "other_posts_as_staff", "new_sections"),
                json: json)
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: Words.choose(
                ja: "CSV に書き出す（そのまま取り込み直せます）", en: "Export a CSV that can be imported again"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "作るファイル", en: "The file to write")))
        var file: String
        @Option(help: ArgumentHelp(Words.choose(ja: "utf8 か cp932", en: "utf8 or cp932")))
        var encoding = "utf8"

        func run() async throws {
            try await Runner.reporting(options) {
                let answer = try await Runner.json(
                    ExportStaff(encoding: encoding), options.folder, nil, post: local.post)
                guard let text = answer["csv"]?.text, let bytes = Data(base64Encoded: text) else {
                    throw NodeError.fileUnreadable(file)
                }
                try OutputFile.write(Array(bytes), to: file, isPrivate: true)
                try Output.print(
                    ["file": .string(file), "rows": answer["rows"] ?? .int(0)], json: options.json)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "担当する所属の職員の一覧", en: "List the staff within the post's reach")
        )
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "その日の姿（先の日付は職員課だけ）", en: "As of a day (days to come: personnel only)")))
        var on: String?

        func run() async throws {
            try await Runner.run(ListStaff(day: on), options, post: local.post)
        }
    }

    struct Bind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bind",
            abstract: Words.choose(
                ja: "OS の利用者を職に結び付ける（職員課）", en: "Bind an account of the OS to a post"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(
                    ja: "職（職員課、係長:総務部/職員課/給与係 など。- で解除）",
                    en: "The post (personnel, section_chief:部/課/係, …; - takes it away)")))
        var post: String
        @Option(help: ArgumentHelp(Words.choose(ja: "利用者名（既定: 自分）", en: "Account (default: own)")))
        var account: String?

        func run() async throws {
            let bound = post == "-" ? nil : post
            try await Runner.run(
                BindPost(account: account, post: bound), options, post: local.post)
        }
    }

    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erase",
            abstract: Words.choose(
                ja: "退職者などの個人情報を消去する（元に戻せません）",
                en: "Erase a person's details (cannot be undone)"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "職員番号", en: "Employee number")))
        var number: String

        func run() async throws {
            try await Runner.run(
                EraseStaff(employeeNumber: number), options, post: local.post)
        }
    }
}
