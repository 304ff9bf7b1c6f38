internal import ArgumentParser
internal import JSON
internal import NodeFolder
internal import Requests

/// Advisers without a node of their own: on the adviser's machine `init` and `delegate`, on the city's
/// the rest.
struct AdviserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adviser",
        abstract: Words.choose(
            ja: "自分のノードを持たない幹事の書き込み先", en: "Advisers whose replica a city hosts"),
        subcommands: [
            Init.self, Delegate.self, Prepare.self, Accept.self, List.self, Stop.self, Bind.self,
            Unbind.self,
        ])

    struct Prepare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prepare",
            abstract: Words.choose(
                ja: "幹事に渡す、委任の依頼書を作る（市の側）",
                en: "Make the request that the adviser is to sign (at the city)"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "役割か団体の名前（氏名は使わない）", en: "A role or a body; no person's name")))
        var name: String
        @Option(help: ArgumentHelp(Words.choose(ja: "書き出すファイル", en: "The file to write")))
        var out: String?

        func run() async throws {
            try await Runner.reporting(options) {
                let answer = try await Runner.json(
                    PrepareAdviser(name: name), options.folder, nil)
                let path = out ?? "delegation-request-\(answer["id"]?.text ?? "").json"
                try OutputFile.write(Array((answer["request"]?.text ?? "").utf8), to: path)
                try Output.print(
                    answer.without("request").replacing("file", with: .string(path)).replacing(
                        "next",
                        with: .string(
                            Words.choose(
                                ja: "このファイルを幹事に渡し、指紋を電話などで読み上げてください。",
                                en: "Hand the file to the adviser and read the fingerprint to them."
                            ))),
                    json: options.json)
            }
        }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: Words.choose(
                ja: "幹事が署名した委任状を受け取り、書き込み先を開く（市の側）",
                en:
                    "Take the delegation that the adviser signed and open their replica (at the city)"
            ))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "委任状のファイル", en: "The delegation's file")))
        var file: String
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "幹事が読み上げた、幹事自身の指紋の全部",
                    en: "The adviser's whole fingerprint, as they read it to you")))
        var fingerprint: String?

        func run() async throws {
            let bytes = try await reading(file, HostingGrant.bytesMax)
            try await Runner.run(
                AcceptDelegation(file: bytes, fingerprint: fingerprint), options)
        }

        private func reading(_ path: String, _ bytesMax: Int) async throws -> [UInt8] {
            var bytes: [UInt8] = []
            try await Runner.reporting(options) {
                bytes = try Runner.read(path, bytesMax: bytesMax)
            }
            return bytes
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "ここにある幹事の書き込み先", en: "The advisers' replicas hosted here"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListAdvisers(), options) }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stop",
            abstract: Words.choose(
                ja: "幹事の書き込み先を止める（書いたものは残り、これからは書けない）",
                en: "Stop a replica: what was written stays, nothing more is written"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(StopAdviser(id: id), options) }
    }

    struct Bind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bind",
            abstract: Words.choose(
                ja: "幹事のログインを書き込み先に結び付ける", en: "Let an adviser's login write in a replica"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Option(help: ArgumentHelp(Words.choose(ja: "ログイン名", en: "The login name")))
        var login: String
        func run() async throws {
            try await Runner.run(BindAdviser(id: id, login: login), options)
        }
    }

    struct Unbind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unbind",
            abstract: Words.choose(
                ja: "ログインの結び付けを外す", en: "Take the binding of a login away"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "利用者の番号（adviser list）", en: "The account's number (adviser list)"))
        )
        var account: Int
        func run() async throws {
            try await Runner.run(UnbindAdviser(account: Int64(account)), options)
        }
    }
}
