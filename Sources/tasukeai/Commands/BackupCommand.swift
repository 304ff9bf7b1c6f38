internal import ArgumentParser
internal import FoundationEssentials
internal import JSON
internal import Node
internal import NodeFolder
internal import Requests

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Words.choose(
            ja: "バックアップ: 作る、一覧、試しに開いて検査する（ノードは動いたまま）",
            en: "Backups: make one, list them, open one on trial; the node goes on"),
        discussion: Words.choose(
            ja: """
                バックアップは、データフォルダーから鍵（keys）を除いたものの写しです。戻すには鍵の写しも要ります。\
                毎日作るには、設定 backup.folder に置き場所を書きます。
                """,
            en: """
                A backup is the data folder without its keys; to put it back, a copy of the keys is needed \
                as well. The setting backup.folder makes one every day.
                """),
        subcommands: [Make.self, List.self, Verify.self])

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: Words.choose(
                ja: "いま作り、試しに開いて検査する", en: "Make one now, and open it on trial"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "置くフォルダー（既定は設定 backup.folder）",
                    en: "Folder in which it is to lie (default: the setting backup.folder)")))
        var to: String?

        func run() async throws {
            try await Runner.reporting(options) {
                try Output.print(
                    try await BackupCommand.made(in: to, options.folder), json: options.json)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(
                ja: "作ったもの、試しに開いた結果、次の予定", en: "Those there are, and what came of trying them"))
        @OptionGroup var options: CommonOptions
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "見るフォルダー（既定は設定 backup.folder）",
                    en: "Folder to look into (default: the setting backup.folder)")))
        var from: String?

        func run() async throws {
            try await Runner.reporting(options) {
                let request = ListBackups(folder: from.map(BackupCommand.absolute))
                let answer = try await Runner.json(request, options.folder, nil)
                try Output.print(
                    BackupCommand.told(answer), json: options.json, changing: false)
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: Words.choose(
                ja: "戻したつもりで開き、すべてを検査する（何も変えない）",
                en:
                    "Open one as a node that was put back would, and check everything; changes nothing"
            ),
            discussion: Words.choose(
                ja: "--keys で鍵の写しを指定すると、ノードのない機械でも検査できます。両方がそろって戻せることの確認になります。",
                en: """
                    With --keys, the folder with the copy of the keys, it works on a machine without the \
                    node: it shows that both together can be put back.
                    """))
        @OptionGroup var options: CommonOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(
                    ja: "バックアップのフォルダー（省略すると最新のもの）", en: "The backup's folder (default: the newest)")
            ))
        var backup: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "鍵の写しのフォルダー", en: "Folder with the copy of the keys")))
        var keys: String?

        func validate() throws {
            guard keys == nil || backup != nil else {
                throw ValidationError(
                    Words.choose(
                        ja: "--keys のときは、バックアップのフォルダーも指定してください。",
                        en: "With --keys name the backup's folder as well."))
            }
        }

        func run() async throws {
            try await Runner.reporting(options) {
                let path = backup.map(BackupCommand.absolute)
                let answer = try await ProgressBar.showing {
                    if let keys, let path {
                        try AnswerEncoder.json(
                            try await BackupRehearsal.run(
                                at: path, keys: BackupCommand.absolute(keys), Runner.call()))
                    } else {
                        try await Runner.json(VerifyBackup(path: path), options.folder, nil)
                    }
                }
                try Output.print(
                    BackupCommand.told(answer), json: options.json, changing: false)
            }
        }
    }

    /// Makes one, in the folder of the settings if none is named.
    static func made(in place: String?, _ folder: DataFolder) async throws -> JSONValue {
        let request = MakeBackup(folder: place.map(absolute), waits: true)
        let answer = try await ProgressBar.showing { try await Runner.json(request, folder, nil) }
        return told(answer["backup"] ?? answer)
    }

    /// The node may work in another folder than whoever types.
    fileprivate static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        return FileManager.default.currentDirectoryPath + "/" + path
    }

    /// Moments as other answers tell them, 2026-11-20T02:15:00Z.
    fileprivate static func told(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(told))
        case .object(var members):
            // One that was made, or the list of them.
            if let problem = members.removeValue(forKey: "problem") {
                members[members["made_seconds"] != nil ? "found" : "failure"] = problem
            }
            for (key, name) in [("made_seconds", "made"), ("tried_seconds", "tried")] {
                guard let seconds = members.removeValue(forKey: key) else { continue }
                guard case .int(let number) = seconds else {
                    members[name] = .null
                    continue
                }
                members[name] = .string(
                    Date(timeIntervalSince1970: TimeInterval(number)).ISO8601Format())
            }
            return .object(members.mapValues(told))
        default: return value
        }
    }
}
