internal import ArgumentParser
internal import NodeFolder
internal import Requests

struct PeerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peer",
        abstract: Words.choose(ja: "同期する相手", en: "The members to sync with"),
        subcommands: [Add.self, List.self, Remove.self, Check.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(
                ja: "記述書を登録する（先に指紋を本人と照合する）",
                en: "Trust a descriptor (compare its fingerprint in person first)"))

        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "記述書のファイル", en: "The descriptor's file")))
        var file: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "記述書と違うアドレスで届く場合", en: "An address other than the descriptor's")))
        var url: String?

        func run() async throws {
            try await Runner.reporting(options) {
                let bytes = try Runner.read(file, bytesMax: DescriptorFile.bytesMax)
                let request = AddPeer(descriptor: bytes, file: file, url: url)
                try Output.print(
                    try await Runner.json(request, options.folder, nil), json: options.json)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "登録した相手の一覧", en: "List the peers"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListPeers(), options) }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: Words.choose(
                ja: "相手を外す（これまでの記録は残り、新しいものは受け取らない）",
                en: "Remove a peer: what it wrote stays, nothing newer is taken"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(RemovePeer(id: id), options) }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: Words.choose(ja: "相手に届くか確かめる", en: "See whether the peers answer"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(CheckPeers(), options) }
    }
}
