internal import ArgumentParser
internal import Requests

struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: Words.choose(ja: "いま同期する", en: "Sync now"))
    @OptionGroup var options: CommonOptions
    @Argument(
        help: ArgumentHelp(Words.choose(ja: "相手の ID（省略すると全員）", en: "Ids of peers (default: all)")))
    var ids: [String] = []
    func run() async throws { try await Runner.run(SyncWithPeers(ids: ids), options) }
}

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Words.choose(
            ja: "データの場所、相手ごとの最後の同期、決めるべきこと",
            en: "Where the data is, when each peer was last reached, what awaits a decision"))
    @OptionGroup var options: CommonOptions
    func run() async throws { try await Runner.run(ShowStatus(), options) }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Words.choose(
            ja: "共有している内容を JSON で出力する（庁内だけの情報は含まない）",
            en: "Print the shared state as JSON, without local data"))
    @OptionGroup var options: CommonOptions
    func run() async throws {
        try await Runner.reporting(options) {
            try await Runner.export(options)
        }
    }
}

struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: Words.choose(
            ja: "記録から読み取り用の表を作り直す", en: "Fold all records anew from the logs"))
    @OptionGroup var options: CommonOptions
    func run() async throws { try await Runner.run(RebuildRecords(), options) }
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Words.choose(
            ja: "フォルダーの全ファイル、すべての署名とハッシュ、読み取り用の表を検査する",
            en: "Check every file of the folder, every hash and signature, and the tables"))
    @OptionGroup var options: CommonOptions
    func run() async throws {
        try await Runner.reporting(options) {
            let folder = options.folder
            let answer = try await ProgressBar.showing {
                try await Runner.json(VerifyEverything(), folder, nil)
            }
            try Output.print(answer, json: options.json, changing: false)
        }
    }
}
