internal import Glibc
package import Requests
internal import SQLiteLedger

/// What a file or the ledger's database refused, in words.
extension NodeError {
    /// nil for an error of another kind.
    package init?(folder error: any Error) {
        switch error {
        case let error as SQLiteStoreError: self.init(store: error)
        case let error as FileFailure: self.init(file: error)
        default: return nil
        }
    }

    private init(file error: FileFailure) {
        if let fault = DiskFault(error), fault != .unwritable {
            self = .disk(fault, path: error.path)
            return
        }
        if [EMFILE, ENFILE].contains(error.number) {
            self = .tooManyFiles()
            return
        }
        let reason = error.reason
        self.init(
            "file", ja: "ファイル「\(error.path)」を扱えません（\(reason.ja)）。",
            en: "The file \(error.path) cannot be used (\(reason.en)).",
            actionJa: "ファイルの有無、権限、ディスクの空きを確認してください。",
            actionEn: "Check that it exists, its permissions, and the free disk space.")
    }

    /// The limit of the process or of the system, not the folder's fault.
    package static func tooManyFiles() -> NodeError {
        NodeError(
            "too_many_files",
            ja: "開けるファイルの数の上限が足りないため、実行できませんでした。保存済みのデータは無事です。",
            en:
                "The limit of open files is too low, so this could not be done. What was stored is "
                + "untouched.",
            actionJa: "上限を 1024 以上にしてから（ulimit -n、systemd では LimitNOFILE=）、もう一度実行してください。",
            actionEn: "Raise it to 1024 or more (ulimit -n; LimitNOFILE= in systemd) and try again."
        )
    }

    private init(store error: SQLiteStoreError) {
        switch error.code {
        case .newerVersion:
            self.init(
                "newer_version",
                ja: "データベースは新しい版の tasukeai で作られています。変更していません。",
                en: "The database was written by a newer tasukeai. It was not touched.",
                actionJa: "tasukeai を新しい版に更新してください。", actionEn: "Upgrade tasukeai.", exitStatus: 3)
        case .corrupt: self = .damage([.ledger(error.reason)])
        case .full: self = .disk(.full)
        case .readOnly: self = .disk(.unwritable)
        case .io: self = .disk(.failed)
        case .locked: self = .busyElsewhere("ledger.sqlite")
        case .conflict:
            self.init(
                error.code.rawValue, ja: "変更が、保存されている記録と合いません。何も変更していません。",
                en: "The change does not fit what is stored. Nothing was changed.",
                actionJa: "tasukeai verify で検査してください。", actionEn: "Run tasukeai verify.")
        }
    }
}
