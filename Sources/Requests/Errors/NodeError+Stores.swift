/// Errors of stores, which have codes and words of their own, and of what nobody foresaw.
extension NodeError {
    /// `isAboutTheStore`: damaged, newer, or not ours: the same for every command until somebody mends it.
    package init(
        ofStore code: String, message: (_ japanese: Bool) -> String,
        action: (_ japanese: Bool) -> String, isAboutTheStore: Bool
    ) {
        self.init(
            code, ja: message(true), en: message(false), actionJa: action(true),
            actionEn: action(false), exitStatus: isAboutTheStore ? 3 : 1)
    }

    /// Another program holds a database of ours: one that copies it, or a tool that looks into it.
    package static func busyElsewhere(_ file: String) -> NodeError {
        NodeError(
            "database_busy_elsewhere",
            ja: "別のプログラム（sqlite3、バックアップソフトなど）がデータベース \(file) を使っているため、書き込めませんでした。"
                + "何も変更していません。",
            en:
                "Another program (sqlite3, a backup tool) holds the database \(file), so it could not "
                + "be written. Nothing was changed.",
            actionJa: "そのプログラムを終了してから、もう一度実行してください。",
            actionEn: "End that program and try again.")
    }

    package static func unexpected() -> NodeError {
        NodeError(
            "internal", ja: "予期しない失敗です。保存済みのデータは無事です。",
            en: "An unexpected failure. What was stored is untouched.",
            actionJa: "ログを添えて管理者に連絡してください。",
            actionEn: "Tell the administrator, with the log.")
    }
}
