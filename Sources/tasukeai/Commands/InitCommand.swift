internal import ArgumentParser
internal import JSON
internal import Ledger
internal import Node
internal import NodeFolder
internal import Requests
internal import UseCases

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Words.choose(
            ja: "空のフォルダーをノードにする（鍵と記述書を作る）",
            en: "Make a node of an empty folder: keys and descriptor"))

    @OptionGroup var options: CommonOptions
    @Option(
        help: ArgumentHelp(Words.choose(ja: "全国地方公共団体コード（6桁）", en: "Municipality code, six digits"))
    )
    var city: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "助言者の ID（英小文字・数字・ハイフン）", en: "An adviser's id (a-z, 0-9, -)")))
    var adviser: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "日本語の名称", en: "Name in Japanese")))
    var nameJa: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "英語の名称", en: "Name in English")))
    var nameEn: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "ほかの市から届くアドレス", en: "The address at which peers reach this node")))
    var url = ""
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "連合: kanagawa、または設立文書のファイル",
                en: "The space: kanagawa, or the file of a founding document")))
    var space = "kanagawa"

    func validate() throws {
        guard (city == nil) != (adviser == nil) else {
            throw ValidationError(
                Words.choose(
                    ja: "--city か --adviser のどちらか一つを指定してください。",
                    en: "Give either --city or --adviser."))
        }
    }

    func run() async throws {
        try await Runner.reporting(options) {
            let id = city ?? adviser ?? ""
            let member = try NodeSetup.member(id)
            guard member.isCity == (city != nil) else {
                throw NodeError.wrongMember(id, .badMember("characters"))
            }
            let known = NodeSetup.knownNames(of: member)
            guard let japanese = nameJa ?? known?.japanese, let english = nameEn ?? known?.english
            else { throw NodeError.unknownName(id) }
            let folder = options.folder
            // A setting that is refused is told before anything is made.
            let settings = try await NodeSettings.read(folder, flags: [:])
            let (descriptor, first) = try await NodeSetup.initialize(
                folder,
                NodeSetup.Request(
                    member: member, nameJapanese: japanese, nameEnglish: english, url: url,
                    space: try foundingDocument()), settings: settings)
            try Output.print(
                [
                    "id": .string(member.text), "fingerprint": .string(descriptor.fingerprint),
                    "data": .string(folder.path), "keys": .string(folder.keys),
                    "first": first,
                    "next": .string(
                        Words.choose(
                            ja: "root.key と next-root.key を、tasukeai keys move-root で鍵フォルダーから取り出し、"
                                + "金庫などオフラインで保管してください。",
                            en: "Move root.key and next-root.key out of the key folder with "
                                + "tasukeai keys move-root, and keep them offline."
                        )),
                ], json: options.json)
        }
    }

    private func foundingDocument() throws -> FoundingDocument { try Self.foundingDocument(space) }

    /// The founding document of a known space, or of a file.
    static func foundingDocument(_ space: String) throws -> FoundingDocument {
        if space == "kanagawa" { return try SpaceFile.kanagawa() }
        return try SpaceFile.read(try Runner.read(space, bytesMax: DescriptorFile.bytesMax))
    }
}

struct DescriptorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "descriptor",
        abstract: Words.choose(
            ja: "ほかの市に渡す記述書を出力する", en: "Print the descriptor to hand to peers"))

    @OptionGroup var options: CommonOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "アドレスを変えて署名し直す（鍵フォルダーに root.key が必要）",
                en: "Sign anew with another address (needs root.key in the key folder)")))
    var url: String?

    func run() async throws {
        try await Runner.reporting(options) {
            let folder = options.folder
            if let url, folder.isInitialized { try NodeSetup.readdress(folder, url: url) }
            try folder.checkMember()
            try Output.write(
                try Runner.read(folder.descriptor, bytesMax: DescriptorFile.bytesMax),
                changing: url != nil)
        }
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: Words.choose(ja: "版を表示する", en: "Print the version"))

    @OptionGroup var options: CommonOptions

    func run() throws {
        try Output.print(
            [
                "version": .string(NodeSettings.version),
                "protocol": .int(Int(LedgerFormat.version)),
            ], json: options.json, changing: false)
    }
}
