internal import ArgumentParser
internal import Glibc
internal import JSON
internal import Requests

/// Answers and errors on the terminal: as JSON, or in plain lines.
enum Output {
    /// What a shell says of a program whose reader has gone: 128 and the number of SIGPIPE.
    private static let readerGone = ExitCode(128 + SIGPIPE)

    /// `changing` says that what was asked for may have changed something: it has, when the answer cannot
    /// be written.
    static func print(_ value: JSONValue, json: Bool, changing: Bool = true) throws {
        try write(
            json ? value.encoded() + [0x0a] : Array(PlainText.lines(value).utf8),
            changing: changing)
    }

    /// The status says what it is where not even standard error can be written.
    static func print(_ error: NodeError, json: Bool) {
        let japanese = Words.isJapanese
        if json {
            tell(error.json(japanese: japanese).encoded() + [0x0a])
            return
        }
        let message = error.message.text(japanese: japanese)
        let action = error.action.text(japanese: japanese)
        tell(Array("\(Words.choose(ja: "エラー", en: "Error")): \(message)\n→ \(action)\n".utf8))
    }

    /// On standard output. A reader that has gone, such as `head`, ends the program quietly; whatever
    /// else keeps the answer from being written whole is an error.
    static func write(_ bytes: [UInt8], changing: Bool) throws {
        try bytes.withUnsafeBytes { try write($0, changing: changing) }
    }

    static func write(_ bytes: UnsafeRawBufferPointer, changing: Bool) throws {
        guard let number = failure(bytes, STDOUT_FILENO) else { return }
        if number == EPIPE { throw readerGone }
        throw NodeError.outputUnwritable(number, changing: changing)
    }

    /// On standard error.
    static func tell(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes { failure($0, STDERR_FILENO) }
    }

    /// The system's number where they could not be written whole.
    private static func failure(_ bytes: UnsafeRawBufferPointer, _ file: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}

extension NodeError {
    static func outputUnwritable(_ number: Int32, changing: Bool) -> NodeError {
        let reason = String(cString: strerror(number))
        return NodeError(
            "output_unwritable",
            ja: "答えの出力先（標準出力）に書き込めません（\(japanese(number) ?? reason)）。"
                + "出力は途中までか、何もありません。"
                + (changing ? "コマンドの処理そのものは済んでいます。" : "何も変更していません。"),
            en: "The answer could not be written to standard output (\(reason)): it is cut off, or "
                + "empty. "
                + (changing ? "What the command was to do has been done." : "Nothing was changed."),
            actionJa: "出力先のディスクの空きと権限を確かめてください。"
                + (changing
                    ? "変更は繰り返さず、一覧や status で結果を確かめてください。一度だけ使える案内や番号は、出し直せます。"
                    : "そのあと、もう一度実行してください。"),
            actionEn: "Check the free space and the permissions where the output goes. "
                + (changing
                    ? "Do not repeat a change: look at its result with the lists or status. One-time "
                        + "links and codes can be issued anew."
                    : "Then run it again."))
    }

    private static func japanese(_ number: Int32) -> String? {
        switch number {
        case ENOSPC, EDQUOT: "ディスクの空きがありません"
        case EFBIG: "ファイルの大きさの上限です"
        case EIO: "ディスクの読み書きに失敗しました"
        case EBADF: "閉じています"
        default: nil
        }
    }
}
