internal import ArgumentParser
internal import Glibc
internal import JSON
internal import Ledger
internal import Node
internal import NodeFolder
internal import Requests

/// What an adviser does on a machine of their own, without a node.
extension AdviserCommand {
    struct Init: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: Words.choose(
                ja: "幹事の根の鍵と記述書を作る（幹事の機械で）",
                en: "Make an adviser's root key and descriptor (on the adviser's machine)"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "幹事の ID（英小文字・数字・ハイフン）", en: "The adviser's id (a-z, 0-9, -)")))
        var id: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "日本語の名称。役割か団体の名前（氏名は使わない）",
                    en: "Name in Japanese: a role or a body, no person's name")))
        var nameJa: String
        @Option(help: ArgumentHelp(Words.choose(ja: "英語の名称", en: "Name in English")))
        var nameEn: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "連合: kanagawa、または設立文書のファイル",
                    en: "The space: kanagawa, or the file of a founding document")))
        var space = "kanagawa"

        func run() async throws {
            try await Runner.reporting(options) {
                let folder = options.folder
                let descriptor = try AdviserRoot.initialize(
                    folder,
                    NodeSetup.Request(
                        member: try NodeSetup.member(id), nameJapanese: nameJa,
                        nameEnglish: nameEn, url: "",
                        space: try InitCommand.foundingDocument(space)))
                try Output.print(
                    [
                        "id": .string(descriptor.member.text),
                        "fingerprint": .string(descriptor.fingerprint),
                        "data": .string(folder.path), "keys": .string(folder.keys),
                        "next": .string(
                            Words.choose(
                                ja:
                                    "tasukeai keys protect で根の鍵を暗号化し、next-root.key は取り出して別に保管してください。",
                                en:
                                    "Seal the root with tasukeai keys protect, and keep next-root.key elsewhere."
                            )),
                    ], json: options.json)
            }
        }
    }

    struct Delegate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delegate",
            abstract: Words.choose(
                ja: "市の依頼書に、根の鍵で署名する（幹事の機械で）",
                en: "Sign a city's request with the root (on the adviser's machine)"),
            discussion: Words.choose(
                ja: """
                    署名すると、その市の機械が、幹事の名前で書けるようになります。その市の管理者を信頼できるときだけ署名してください。\
                    署名の前に内容が表示され、市の管理者が読み上げた指紋を求められます。
                    """,
                en: """
                    Once signed, that city's machine can write in the adviser's name: sign only for an \
                    administrator whom you trust. What is signed is shown first, and the fingerprint asked \
                    for as the administrator reads it.
                    """))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "依頼書のファイル", en: "The request's file")))
        var file: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "市の管理者が読み上げた指紋の全部（なければ尋ねる）",
                    en: "The whole fingerprint, as the city read it (else it is asked for)")))
        var fingerprint: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "書き出すファイル", en: "The file to write")))
        var out: String?

        func run() async throws {
            try await Runner.reporting(options) {
                let folder = options.folder
                let bytes = try Runner.read(file, bytesMax: HostingRequest.bytesMax)
                let request = try AdviserRoot.read(bytes, in: folder)
                tell(request)
                let heard = try fingerprint ?? asked()
                guard FingerprintText.matches(heard, request.fingerprint) else {
                    throw NodeError.fingerprintDiffers()
                }
                let grant = try AdviserRoot.sign(bytes, in: folder)
                let path = out ?? "delegation-\(request.id).json"
                try OutputFile.write(grant, to: path)
                let own = try HostingGrant(reading: grant).descriptor
                try Output.print(
                    [
                        "host": .string(request.host.text), "name": .string(request.name),
                        "file": .string(path), "id": .string(own.member.text),
                        "fingerprint": .string(own.fingerprint),
                        "next": .string(
                            Words.choose(
                                ja: "このファイルを市の管理者に渡し、上の指紋（あなたのもの）を電話などで読み上げてください。",
                                en:
                                    "Hand the file to the city's administrator and read them the fingerprint above: it is yours."
                            )),
                    ], json: options.json)
            }
        }

        /// What will be signed, for the person: on standard error, so that answers stay alone.
        private func tell(_ request: HostingRequest) {
            let known = NodeSetup.knownNames(of: request.host)
            let host =
                (known.map { Words.choose(ja: $0.japanese, en: $0.english) } ?? "")
                + " (\(request.host.text))"
            let words = Words.choose(
                ja: """
                    署名しようとしている内容:
                      市: \(host)
                      市での呼び名: \(PlainText.visible(request.name))
                      この市の機械の鍵一つが、あなたの名前で記録帳を一つ書けるようになります。
                      取り消しの署名はまだできません。やめるときは、市の管理者に adviser stop を頼みます。

                    """,
                en: """
                    You are about to sign:
                      city: \(host)
                      what the city calls you: \(PlainText.visible(request.name))
                      One key of that city's machine will be able to write a log in your name.
                      It cannot be revoked by a signature yet: to end it, have the city adviser stop it.

                    """)
            Output.tell(Array(words.utf8))
        }

        /// Asks at the terminal; a pipe or a service is never made to wait.
        private func asked() throws -> String {
            guard isatty(0) == 1 else { throw NodeError.fingerprintNeeded() }
            Output.tell(
                Array(
                    Words.choose(
                        ja: "市の管理者が読み上げた指紋: ", en: "The fingerprint as the city reads it: "
                    ).utf8))
            return readLine() ?? ""
        }
    }
}
