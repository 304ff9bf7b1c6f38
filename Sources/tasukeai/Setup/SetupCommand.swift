internal import ArgumentParser

struct SetupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: Words.choose(
            ja: "案内に答えてノードを用意する（答えるたびに、動くかを確かめる）",
            en: "Make a node by answering questions, each tried as it is answered"),
        discussion: Words.choose(
            ja: "市、アドレス、証明書かプロキシ、鍵、バックアップを順に尋ね、最後に最初の管理者の案内を出します。ノードがあるフォルダーでは、設定だけを見直します。",
            en: """
                Asks for the city, its address, certificate or proxy, keys and backups, and ends with the \
                link of the first administrator. Where there is a node it goes through its settings.
                """))
    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await Runner.reporting(options) {
            var guide = try await SetupGuide(options.folder)
            try Output.print(try await guide.run(), json: options.json)
        }
    }
}
