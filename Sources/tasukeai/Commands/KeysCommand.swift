internal import ArgumentParser
internal import NodeFolder
internal import Requests

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: Words.choose(
            ja: "鍵フォルダーの保護と、根の鍵の移動",
            en: "Protection of the key folder; moving the root keys away"),
        subcommands: [Protect.self, Unprotect.self, Status.self, MoveRoot.self])

    struct Protect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "protect",
            abstract: Words.choose(
                ja: "鍵をパスフレーズで暗号化する（途中で止まっても、もう一度実行すれば続く）",
                en: "Seal the keys under a passphrase; run again to finish if it was stopped"),
            discussion: Words.choose(
                ja: """
                    パスフレーズは、指定したファイルか資格情報、TASUKEAI_PASSPHRASE_FILE の指すファイル、systemd の資格情報 \
                    tasukeai-passphrase、端末の順に探します。忘れると鍵は戻せません。
                    """,
                en: """
                    The passphrase comes from the file or credential named here, the file that \
                    TASUKEAI_PASSPHRASE_FILE names, the systemd credential tasukeai-passphrase, or the \
                    terminal, in this order. Without it no key comes back.
                    """))
        @OptionGroup var options: CommonOptions
        @OptionGroup var passphrase: PassphraseArguments

        func run() async throws {
            try await change(options, act: "keys_protect") { folder in
                try KeyProtection.protect(folder, passphrase: passphrase.source)
            }
        }
    }

    struct Unprotect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unprotect",
            abstract: Words.choose(ja: "保護を外す（鍵は平文に戻る）", en: "Take the protection off: plain keys"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var passphrase: PassphraseArguments

        func run() async throws {
            try await change(options, act: "keys_unprotect") { folder in
                try KeyProtection.unprotect(folder, passphrase: passphrase.source)
            }
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: Words.choose(
                ja: "鍵が保護されているか（パスフレーズは不要）",
                en: "Whether the keys are protected; needs no passphrase"))
        @OptionGroup var options: CommonOptions

        func run() async throws {
            try await Runner.reporting(options) {
                let folder = options.folder
                try folder.checkMember()
                try Output.print(
                    try KeyProtection.status(of: folder), json: options.json, changing: false)
            }
        }
    }

    struct MoveRoot: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move-root",
            abstract: Words.choose(
                ja: "根の鍵（root.key、next-root.key）を、鍵フォルダーから別の媒体に移す",
                en: "Move root.key and next-root.key out of the key folder, to another medium"),
            discussion: Words.choose(
                ja: """
                    書いて、読み直して比べてから、元を消します。動いているノードを止める必要はありません。フォルダーを指定すると \
                    root.key と next-root.key、ファイルを指定するとその名前と「名前.next」になります。
                    """,
                en: """
                    Each is written, read back and compared before the original is removed. The node need not \
                    be stopped. Into a folder they go as root.key and next-root.key; a file's name is that of \
                    root.key, and next-root.key gets NAME.next.
                    """))
        @OptionGroup var options: CommonOptions
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "移す先のフォルダーかファイル", en: "The folder or file to move them to")))
        var target: String

        func run() async throws {
            try await Runner.reporting(options) {
                let folder = options.folder
                try folder.checkMember()
                // A node that runs does not use them; another command might.
                let lock = try await Runner.lock(folder)
                defer { withExtendedLifetime(lock) {} }
                let answer = try RootKeyMove.move(folder, to: target)
                try await AuditFile(folder).append("keys_move_root", [:], by: "")
                try Output.print(answer, json: options.json)
            }
        }
    }

    /// Changes the key folder of a node that does not run; a running one has read its keys.
    private static func change(
        _ options: CommonOptions, act: String, _ body: (DataFolder) throws -> Void
    ) async throws {
        try await Runner.reporting(options) {
            let folder = options.folder
            try folder.checkMember()
            guard let lock = try await Runner.lock(folder) else {
                throw NodeError.folderBusy(folder.path)
            }
            defer { withExtendedLifetime(lock) {} }
            try lock.checkHeld()
            try body(folder)
            try await AuditFile(folder).append(act, [:], by: "")
            try Output.print(try KeyProtection.status(of: folder), json: options.json)
        }
    }
}

/// Where the passphrase of the key folder comes from, if not from the usual places.
struct PassphraseArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "パスフレーズを一行で書いたファイル（- は標準入力）",
                en: "A file with the passphrase, one line (- is standard input)")))
    var passphraseFile: String?
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "systemd の資格情報の名前（起動のときもこの名前を使う）",
                en: "The name of a systemd credential; remembered for later starts")))
    var credential: String?

    var source: PassphraseSource {
        PassphraseSource(file: passphraseFile, credential: credential)
    }

    func validate() throws {
        guard passphraseFile == nil || credential == nil else {
            throw ValidationError(
                Words.choose(
                    ja: "--passphrase-file と --credential は、どちらか一つだけ指定してください。",
                    en: "Give at most one of --passphrase-file and --credential."))
        }
    }
}
