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
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }
}
