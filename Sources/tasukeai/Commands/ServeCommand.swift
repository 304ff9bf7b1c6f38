internal import ArgumentParser
internal import Edge
internal import FoundationEssentials
internal import JSON
internal import Logging
internal import Node
internal import NodeFolder
internal import Requests
internal import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Words.choose(
            ja: "ノードを動かし、ほかの市と同期し続ける（終了は Ctrl-C か SIGTERM）",
            en: "Run the node and keep syncing with peers (end with Ctrl-C or SIGTERM)"))

    @OptionGroup var options: CommonOptions
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "待ち受けるアドレス（既定 127.0.0.1）", en: "Address to listen on (default 127.0.0.1)")))
    var bind: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "待ち受けるポート（既定 8420、0 は空きを選ぶ）",
                en: "Port to listen on (default 8420; 0 picks a free one)")))
    var port: Int?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "同期の間隔（30s、5m、1h、0 で止める）", en: "How often to sync (30s, 5m, 1h; 0: never)")))
    var syncEvery: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "プロキシ（例 http://proxy.example:8080）", en: "Proxy, e.g. http://proxy.example:8080"
            )))
    var proxy: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(ja: "庁内の認証局（CA）の証明書ファイル", en: "Certificate file of an internal CA")))
    var caFile: String?

    @OptionGroup var edge: EdgeOptions

    func run() async throws {
        try await Runner.reporting(options) {
            var flags: [String: String] = [:]
            flags["bind"] = bind
            flags["port"] = port.map(String.init)
            flags["sync.every"] = syncEvery
            flags["proxy"] = proxy
            flags["ca.file"] = caFile
            flags.merge(edge.flags) { _, given in given }
            let folder = options.folder
            try folder.checkNode()
            let settings = try await NodeSettings.read(
                folder, flags: flags)
            let log = Runner.log(level: Logger.Level(rawValue: settings.logLevel) ?? .info)
            guard let lock = try FolderLock(folder) else {
                throw NodeError.folderBusy(folder.path)
            }
            let node = try await LocalNode(folder, lock: lock, settings: settings, log: log)
            let json = options.json
            let accounts = try await node.openAccounts()
            let edge = await node.edge
            let pages = PageRoutes(
                node: node, logins: node.logins,
                settings: PageSettings(
                    accounts: accounts, shareDelay: settings.shareDelaySeconds,
                    arrival: edge.arrival,
                    clock: { Int64(Date().timeIntervalSince1970) }), log: log)
            try await NodeServer(node: node, settings: settings, log: log, pages: pages.add).run {
                port in
                // Whoever reads no answer is served all the same.
                try? Output.print(
                    [
                        "serving": .string(
                            "\(settings.isTLS ? "https" : "http")://\(settings.bind):\(port)"),
                        "port": .int(port),
                    ],
                    json: json)
            }
        }
    }
}
