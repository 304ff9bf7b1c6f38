internal import Requests

/// What only the command line can get wrong.
extension NodeError {
    static func usage(_ detail: String) -> NodeError {
        NodeError(
            "usage", ja: "コマンドの使い方が正しくありません: \(UsageWords.japanese(detail))",
            en: detail,
            actionJa: "tasukeai help で使い方を確認できます。", actionEn: "See tasukeai help.",
            exitStatus: 2)
    }

    static func fileUnreadable(_ path: String) -> NodeError {
        NodeError(
            "file_unreadable", ja: "ファイル「\(path)」を読めません。何も変更していません。",
            en: "The file \(path) cannot be read. Nothing was changed.",
            actionJa: "ファイル名と権限を確認してください。", actionEn: "Check its name and permissions.")
    }

    static func fileTooLarge(_ path: String) -> NodeError {
        NodeError(
            "file_too_large", ja: "ファイル「\(path)」が大きすぎます。何も変更していません。",
            en: "The file \(path) is too large. Nothing was changed.",
            actionJa: "分けてから、もう一度実行してください。", actionEn: "Split it and try again.")
    }

    static func notText(_ path: String) -> NodeError {
        NodeError(
            "not_utf8", ja: "ファイル「\(path)」は UTF-8 の文章ではありません。何も変更していません。",
            en: "The file \(path) is not UTF-8 text. Nothing was changed.",
            actionJa: "UTF-8 で保存し直してください。", actionEn: "Save it as UTF-8.")
    }

    static func answerMissing() -> NodeError {
        NodeError(
            "answer_missing", ja: "ログイン名、パスワード、確認コードのどれかが得られません。何も変更していません。",
            en: "A login, password or code is missing. Nothing was changed.",
            actionJa: "端末で実行するか、--answers に、聞かれる順に一行ずつ書いたファイルを指定してください。",
            actionEn:
                "Run it at a terminal, or name a file with a line for each question with --answers.",
            exitStatus: 2)
    }

    static func newPasswordsDiffer() -> NodeError {
        NodeError(
            "passwords_differ", ja: "二つの新しいパスワードが違います。パスワードは変わっていません。",
            en: "The two new passwords differ. The password was not changed.",
            actionJa: "もう一度実行してください。", actionEn: "Try again.", exitStatus: 2)
    }

    static func argumentsUnreadable(_ path: String) -> NodeError {
        NodeError(
            "arguments_unreadable", ja: "「\(path)」から引数を読めません（UTF-8、1 MB、1万個まで）。何も実行していません。",
            en:
                "No arguments can be read from \(path) (UTF-8, at most 1 MB and 10,000). Nothing was done.",
            actionJa: "一行に一つずつ引数を書いたファイルか、標準入力（-）を指定してください。",
            actionEn: "Name a file with one argument on each line, or standard input (-).",
            exitStatus: 2)
    }

    static func oneText() -> NodeError {
        NodeError(
            "usage", ja: "--text、--file、- のどれか一つで本文を指定してください。",
            en: "Give the text by exactly one of --text, --file and -.",
            actionJa: "tasukeai help で使い方を確認できます。", actionEn: "See tasukeai help.", exitStatus: 2)
    }
}
