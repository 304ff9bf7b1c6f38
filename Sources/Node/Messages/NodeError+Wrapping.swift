internal import Accounts
internal import Gate
internal import Ledger
internal import Merge
internal import Notices
internal import SQLiteLedger
internal import Staff

/// Errors of the other targets, in words.
extension StaffError {
    /// Damaged, newer, or not ours: the same for every command until somebody mends it.
    fileprivate var isAboutTheStore: Bool {
        isCorruption || self == .databaseNewer || self == .databaseForeign
    }
}

extension NodeError {
    package init(wrapping error: any Error) {
        switch error {
        case let error as NodeError: self = error
        case let error as GateError: self.init(gate: error)
        case let error as StaffError:
            self.init(
                error.code, ja: error.message(japanese: true), en: error.message(japanese: false),
                actionJa: error.action(japanese: true), actionEn: error.action(japanese: false),
                exitStatus: error.isAboutTheStore ? 3 : 1)
        case let error as SQLiteStoreError: self.init(store: error)
        case let error as AccountsError:
            self.init(
                error.code, ja: error.message(japanese: true), en: error.message(japanese: false),
                actionJa: error.action(japanese: true), actionEn: error.action(japanese: false),
                exitStatus: error.isCorruption ? 3 : 1)
        case let error as NoticesError: self.init(notices: error)
        case let error as LedgerError:
            self.init(
                error.code, ja: "データの検査で拒否されました（\(error.code)）。何も変更していません。",
                en: "The data was refused (\(error.code)). Nothing was changed.",
                actionJa: "繰り返す場合は、管理者に連絡してください。",
                actionEn: "If it happens again, tell the administrator.")
        case let error as FileFailure:
            self.init(
                "file", ja: "ファイル「\(error.path)」を扱えません（OS エラー \(error.number)）。",
                en: "The file \(error.path) cannot be used (system error \(error.number)).",
                actionJa: "ファイルの有無、権限、ディスクの空きを確認してください。",
                actionEn: "Check that it exists, its permissions, and the free disk space.")
        default:
            self.init(
                "internal", ja: "予期しない失敗です。保存済みのデータは無事です。",
                en: "An unexpected failure. What was stored is untouched.",
                actionJa: "ログを添えて管理者に連絡してください。",
                actionEn: "Tell the administrator, with the log.")
        }
    }

    private init(store error: SQLiteStoreError) {
        switch error.code {
        case .newerVersion:
            self.init(
                "newer_version",
                ja: "データベースは新しい版の tasukeai で作られています。変更していません。",
                en: "The database was written by a newer tasukeai. It was not touched.",
                actionJa: "tasukeai を新しい版に更新してください。", actionEn: "Upgrade tasukeai.", exitStatus: 3)
        case .corrupt:
            self.init(
                "corrupt", ja: "データベースが壊れています。これ以上書き込みません。",
                en: "The database is damaged. Nothing more is written to it.",
                actionJa: "フォルダーを複製して保管し、次の順に試してください: tasukeai rebuild、ほかの市から取り戻す（tasukeai store "
                    + "renew ledger --reason 理由 のあと sync）、バックアップのフォルダーを丸ごと戻す。",
                actionEn:
                    "Keep a copy of the folder, then try in this order: tasukeai rebuild; get all "
                    + "back from the peers (tasukeai store renew ledger --reason WHY, then sync); put "
                    + "the whole folder back from a backup.", exitStatus: 3)
        case .full:
            self.init(
                "disk_full", ja: "ディスクの空きがありません。今回の変更は保存されませんでした。",
                en: "The disk is full. This change was not stored.",
                actionJa: "空きを作ってから、もう一度実行してください。",
                actionEn: "Free some space and try again.")
        default:
            self.init(
                error.code.rawValue, ja: "データベースを使えません（\(error.code.rawValue)）。変更していません。",
                en: "The database cannot be used (\(error.code.rawValue)). Nothing was changed.",
                actionJa: "権限とディスクを確認してください。",
                actionEn: "Check permissions and the disk.")
        }
    }

    private init(gate error: GateError) {
        switch error {
        case .screened(let hits):
            let found = hits.prefix(20).map(\.excerpt).joined(separator: "、")
            self.init(
                "screened",
                ja: "個人に関わる表現があるため、庁外に出しませんでした: \(found)",
                en: "Held back, because it seems to name people: \(found)",
                actionJa: "表現を役職などに直すか、確認のうえ --release 理由 を付けてください（記録されます）。",
                actionEn: "Write roles instead, or pass --release REASON after a check (audited).")
        case .recordNotFound(let id): self = .notFound(id.description)
        case .notPermitted:
            self.init(
                "not_permitted", ja: "この項目を書けるのは、所有する市か招待された市だけです。変更していません。",
                en: "Only the owner or an invited member may write this. Nothing was changed.",
                actionJa: "コメントか助言として伝えるか、所有する市に招待を頼んでください。",
                actionEn: "Comment or advise instead, or ask the owner for an invitation.")
        case .tooLong(let max):
            self.init(
                "too_long", ja: "文字数が上限（\(max) 字）を超えています。変更していません。",
                en: "The text exceeds \(max) characters. Nothing was changed.",
                actionJa: "分けるか短くしてください。", actionEn: "Split or shorten it.")
        case .unknownVersion:
            self.init(
                "unknown_version", ja: "編集のもとになった版がこのノードにありません。変更していません。",
                en: "The version that was edited is not held here. Nothing was changed.",
                actionJa: "もう一度 show で開いた版から編集してください。",
                actionEn: "Start again from the version that show prints.")
        case .textFull:
            self.init(
                "text_full",
                ja: "この項目は、この市が書き換えられる量の上限に達しました。"
                    + "本文はそのまま残っており、今回の変更は保存していません。",
                en: "This city has changed this text as much as the protocol allows. The text stays as it "
                    + "is; this change was not stored.",
                actionJa: "本文を写して新しい計画や記録を作り、続きをそこに書いてください。",
                actionEn: "Copy the text into a new record and go on there.")
        case .quoteNotFound:
            self.init(
                "quote_not_found", ja: "引用した言葉が本文に見つかりません。何も書き込んでいません。",
                en: "The quoted words do not occur in the text. Nothing was written.",
                actionJa: "本文からそのまま写して、もう一度実行してください。",
                actionEn: "Copy the words from the text and try again.")
        case .retracted:
            self.init(
                "month_retracted", ja: "この月の数値は取り下げられています。公開していません。",
                en: "The figures of this month were retracted. Nothing was published.",
                actionJa: "取り下げは元に戻せません。次の月から公開してください。",
                actionEn: "A retraction stays; publish from the next month on.")
        case .notInvited:
            self.init(
                "not_invited", ja: "その相手は招待されていません。変更していません。",
                en: "That member is not invited. Nothing was changed.",
                actionJa: "plan show で招待中の市を確認してください。", actionEn: "See plan show.")
        case .closed: self = .adviserStopped()
        case .fieldNotFound, .badValue, .text:
            self.init(
                error.code, ja: "この記録や項目には使えない操作です（\(error.code)）。変更していません。",
                en:
                    "That cannot be done to this record or field (\(error.code)). Nothing was changed.",
                actionJa: "ID と項目名を確認してください。", actionEn: "Check the id and the field.")
        }
    }
}
