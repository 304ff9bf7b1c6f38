internal import Requests

/// What can go wrong between a command and the node that serves the folder.
extension NodeError {
    /// The line broke after the command had been sent, and no answer could be had.
    static func outcomeUnknown() -> NodeError {
        NodeError(
            "outcome_unknown",
            ja: "ノードから答えが返りませんでした。変更が保存されたかどうかは分かりません。",
            en: "The node did not answer. Whether the change was stored is not known.",
            actionJa: "ノードが動いていることを確かめ、一覧や show で結果を見てから、必要なときだけもう一度実行してください。",
            actionEn:
                "See that the node runs, look at the list or show, and repeat the command only if it was not done."
        )
    }

    /// Nothing was sent, or what was sent changes nothing.
    static func serverGone(_ path: String) -> NodeError {
        NodeError(
            "server_gone",
            ja: "「\(path)」のノードが終了したか、応答しません。この操作では何も変更していません。",
            en: "The node of \(path) has ended or does not respond. This command changed nothing.",
            actionJa: "ノードの状態とログを確かめてから、もう一度実行してください。",
            actionEn: "Look at the node and its log, then try again.")
    }

    /// The line broke in the middle of work that can be done again at any time.
    static func interrupted(_ path: String) -> NodeError {
        NodeError(
            "interrupted",
            ja: "「\(path)」のノードが途中で終了したか、応答しません。そこまでに済んだ分は残っています。",
            en:
                "The node of \(path) has ended or does not respond. What it had done by then is kept.",
            actionJa: "ノードの状態とログを確かめてから、もう一度実行してください。二度実行しても差し支えありません。",
            actionEn: "Look at the node and its log, then try again; doing it twice does no harm.")
    }

    static func requestTooLarge() -> NodeError {
        NodeError(
            "too_large", ja: "渡されたものが大きすぎます（上限 64 MiB）。何も変更していません。",
            en: "What was given is too large (at most 64 MiB). Nothing was changed.",
            actionJa: "ファイルを分けて、もう一度実行してください。",
            actionEn: "Split the file and try again.")
    }

    static func answerTooLarge() -> NodeError {
        NodeError(
            "too_large", ja: "答えが大きすぎて受け取れません（上限 64 MiB）。何も変更していません。",
            en: "The answer is too large (at most 64 MiB). Nothing was changed.",
            actionJa: "範囲を絞るか、export を使ってください。",
            actionEn: "Ask for less, or use export.")
    }

    static func socketInTheWay(_ path: String) -> NodeError {
        NodeError(
            "socket_path",
            ja: "「\(path)」が消せないため、制御用ソケットを作れません。起動していません。データは無事です。",
            en:
                "\(path) cannot be removed, so there is no place for the control socket. Nothing was "
                + "started; the data is untouched.",
            actionJa: "それが何かを確かめ（フォルダーなど）、別の場所に移してください。",
            actionEn: "See what it is (a folder, say), and move it elsewhere.")
    }
}
