internal import Glibc
internal import Node

/// Answers and errors on the terminal: as JSON, or in plain lines.
enum Output {
    static func print(_ value: JSONValue, json: Bool) {
        write(json ? value.encoded() + [0x0a] : Array(PlainText.lines(value).utf8), to: 1)
    }

    static func print(_ error: NodeError, json: Bool) {
        let japanese = Words.isJapanese
        if json {
            write(error.json(japanese: japanese).encoded() + [0x0a], to: 2)
            return
        }
        let message = error.message.text(japanese: japanese)
        let action = error.action.text(japanese: japanese)
        write(
            Array("\(Words.choose(ja: "エラー", en: "Error")): \(message)\n→ \(action)\n".utf8), to: 2)
    }

    static func write(_ bytes: [UInt8], to file: Int32) {
        _ = bytes.withUnsafeBytes { write($0, to: file) }
    }

    /// False where it could not be written whole.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
