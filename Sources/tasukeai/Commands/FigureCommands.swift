internal import ArgumentParser
internal import Requests

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: Words.choose(ja: "職員（この情報は庁外に出ません）", en: "Staff; this never leaves the city"),
        subcommands: [Import.self, List.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: Words.choose(
                ja: "CSV から取り込む: 係,氏名,職員番号[,フリガナ,メール,電話]（UTF-8 か CP932）",
                en: "Import a CSV: section,name,employee_number[,reading,mail,phone]"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "CSV ファイル（- は標準入力）", en: "The CSV file (- is standard input)")))
        var file: String
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

        func run() async throws {
            try await Runner.reporting(options) {
                let request = ImportStaff(
                    csv: FileContents(try Runner.read(file)),
                    allowsManyLeaving: allowManyLeaving, allowsNumberChanges: allowNumberChanges)
                try OrganisationCommand.Import.print(
                    try await Runner.json(request, options.folder, nil, post: local.post),
                    json: options.json)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "職員の一覧（庁内用）", en: "List the staff, for this city only"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var local: LocalOptions
        func run() async throws { try await Runner.run(ListStaff(), options, post: local.post) }
    }
}
