internal import ArgumentParser
internal import JSON
internal import Node
internal import NodeFolder
internal import Requests
internal import UseCases

struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: Words.choose(
            ja: "データベースが失われたとき: いまの状態、損失の受け入れ、作り直し",
            en: "When a database was lost: its state, accepting the loss, beginning anew"),
        subcommands: [List.self, Accept.self, Renew.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(
                ja: "データベースごとに、あるべきものがあるか（何も開かない）",
                en: "Whether each database is the one that should be there; opens nothing"))
        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Runner.reporting(options) {
                let folder = options.folder
                try folder.checkNode()
                try Output.print(StoreRepair.list(folder), json: options.json, changing: false)
            }
        }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: Words.choose(
                ja: "失ったことを受け入れて先へ進む（理由とともに監査の記録に残る）",
                en: "Accept a loss and go on with what is there (audited, with the reason)"),
            discussion: Words.choose(
                ja: """
                    ledger、staff、accounts、notices、または marks（stores.json）。ファイルがなければ新しいものから始めます。この市の記録の \
                    続きをどの市も持っていないときの ledger は、失った番号を示して、いまある所から書き続けます。\
                    あとで続きを持つ市が見つかると、元帳は枝分かれします。
                    """,
                en: """
                    ledger, staff, accounts, notices, or marks (stores.json). Where there is no file, a new \
                    one is begun. For a ledger whose own log ends early and which no peer can complete, \
                    writing goes on from where it ends; the lost numbers are named. Should a peer hold \
                    them after all, the log is forked.
                    """))
        @OptionGroup var options: CommonOptions
        @OptionGroup var loss: LossArguments

        func run() async throws {
            try await change(options, loss) { try await $0.accept(loss.store) }
        }
    }

    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "renew",
            abstract: Words.choose(
                ja: "壊れたデータベースを別の名前で残し、新しく始める（理由とともに監査の記録に残る）",
                en: "Set a damaged database aside and begin a new one (audited, with the reason)"),
            discussion: Words.choose(
                ja: "ledger は、そのあとの sync でほかの市から取り戻します。この市の記録の続きが戻るまで、書き込みは止まります。",
                en: """
                    A ledger is filled again by the next sync; nothing is written until our own entries \
                    are back.
                    """))
        @OptionGroup var options: CommonOptions
        @OptionGroup var loss: LossArguments

        func run() async throws {
            try await change(options, loss) { try await $0.renew(loss.store) }
        }
    }

    /// Changes the folder of a node that does not run; a running one has its databases open.
    private static func change(
        _ options: CommonOptions, _ loss: LossArguments,
        _ body: (StoreRepair) async throws -> JSONValue
    ) async throws {
        try await Runner.reporting(options) {
            let folder = options.folder
            try folder.checkNode()
            guard let lock = try await Runner.lock(folder) else {
                throw NodeError.folderBusy(folder.path)
            }
            defer { withExtendedLifetime(lock) {} }
            try lock.checkHeld()
            let repair = StoreRepair(
                folder, reason: try Typed.reason(loss.reason), by: Caller.ownAccount,
                isJapanese: Words.isJapanese)
            try Output.print(try await body(repair), json: options.json)
        }
    }
}

struct LossArguments: ParsableArguments {
    @Argument(help: "ledger, staff, accounts, notices, marks")
    var store: String
    @Option(help: ArgumentHelp(Words.choose(ja: "理由（監査の記録に残る）", en: "Why (audited)")))
    var reason: String
}
