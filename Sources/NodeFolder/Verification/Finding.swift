package import Requests

/// One thing that a check of everything found wrong, and what mends it.
package struct Finding: Sendable {
    package enum Remedy: Int, Comparable, Sendable {
        /// The tables are made anew from the logs.
        case rebuild
        /// Other nodes hold the same logs.
        case peers
        /// The file is somebody else's, who can hand it over again.
        case handedOver
        case backup
        /// Typed by people.
        case edit

        package static func < (left: Remedy, right: Remedy) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// In the data folder; of the ledger with the table.
    package let file: String
    package let what: PersonMessage
    let remedies: [Remedy]
    /// The stable code of the error that names this finding alone.
    let code: String

    package init(
        file: String, what: PersonMessage, remedies: [Remedy], code: String = "damaged_file"
    ) {
        self.file = file
        self.what = what
        self.remedies = remedies
        self.code = code
    }

    package static func file(
        _ name: String, ja: String, en: String, _ remedies: Remedy...
    ) -> Finding {
        Finding(
            file: name, what: PersonMessage(ja: ja, en: en),
            remedies: remedies.isEmpty ? [.backup] : remedies)
    }

    /// The ledger, where it was noticed while something else was done.
    package static func ledger(_ reason: String) -> Finding {
        Finding(
            file: "ledger.sqlite", what: PersonMessage(ja: reason, en: reason),
            remedies: [.rebuild, .peers, .backup], code: "corrupt")
    }

    /// The descriptor of somebody else.
    package static func descriptor(_ name: String) -> Finding {
        .file(name, ja: "壊れています", en: "damaged", .handedOver, .backup)
    }
}

extension NodeError {
    private static let namedMax = 12

    /// What a check of everything found: every file by its name, and what to do in which order.
    package static func damage(_ findings: [Finding]) -> NodeError {
        let named = findings.prefix(namedMax)
        let more = findings.count - named.count
        let japanese = named.map { "\($0.file)（\($0.what.text(japanese: true))）" }
        let english = named.map { "\($0.file) (\($0.what.text(japanese: false)))" }
        let remedies = Set(findings.flatMap(\.remedies)).sorted()
        let isDerived = findings.allSatisfy { $0.code == "records_differ" }
        return NodeError(
            findings.first { $0.code == "corrupt" }?.code ?? findings.first?.code ?? "damaged_file",
            ja: "損傷が見つかりました: " + japanese.joined(separator: "、")
                + (more > 0 ? "、ほか \(more) 件" : "") + "。"
                + (isDerived ? "もとの記録は無事です。" : "何も変更していません。"),
            en: "Damage was found: " + english.joined(separator: "; ")
                + (more > 0 ? "; and \(more) more" : "") + ". "
                + (isDerived ? "The logs themselves are sound." : "Nothing was changed."),
            actionJa: "まずフォルダーを複製して保管し、次の順に試してください: "
                + remedies.map(japanese(of:)).joined(separator: " → ") + "。",
            actionEn: "Keep a copy of the folder first; then, in this order: "
                + remedies.map(english(of:)).joined(separator: ", then ") + ".",
            exitStatus: 3)
    }

    private static func japanese(of remedy: Finding.Remedy) -> String {
        switch remedy {
        case .rebuild: "tasukeai rebuild で表を作り直す"
        case .peers: "ほかの市から取り戻す（tasukeai store renew ledger --reason 理由 のあと sync）"
        case .handedOver: "壊れたファイルをフォルダーの外に移し、相手の記述書を受け取り直して peer add する"
        case .backup: "バックアップから戻す（元帳は、フォルダーを丸ごと）"
        case .edit: "名前を挙げたファイルを書き直す"
        }
    }

    private static func english(of remedy: Finding.Remedy) -> String {
        switch remedy {
        case .rebuild: "tasukeai rebuild, which makes the tables anew"
        case .peers:
            "get all back from the peers (tasukeai store renew ledger --reason WHY, then sync)"
        case .handedOver:
            "move the damaged file out of the folder, get the descriptor again, peer add it"
        case .backup: "put it back from a backup (the ledger only with the whole folder)"
        case .edit: "correct the named files"
        }
    }
}
