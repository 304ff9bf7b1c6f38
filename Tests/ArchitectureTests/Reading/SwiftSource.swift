/// The code of a Swift file as a row of words and signs, without comments and without what literals say.
///
/// Code within `\(…)` of a string is code and stays. This is no parser: it knows where a literal ends and
/// nothing of what the words mean.
struct SwiftSource {
    enum Token: Equatable {
        case word(String)
        case sign(UInt8)
    }

    private(set) var tokens: [Token] = []
    var words: [String] {
        tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens.reserveCapacity(bytes.count / 4)
        readCode(inString: false)
    }

    /// Until the end of the file, or of the parentheses that a string opened.
    private mutating func readCode(inString: Bool) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "/") where standsBeforeRegex: skipRegex(marks: 0)
            case UInt8(ascii: "#"): readMarks()
            case UInt8(ascii: "\""): readString(marks: 0)
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                place += 1
            case _ where Self.isWord(byte): readWord()
            default:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    depth -= 1
                    if inString, depth < 0 {
                        place += 1
                        return
                    }
                }
                tokens.append(.sign(byte))
                place += 1
            }
        }
    }

    /// `#` begins a raw string, a regex over several lines, or a word such as `#if`.
    private mutating func readMarks() {
        var count = 1
        while peek(count) == UInt8(ascii: "#") { count += 1 }
        switch peek(count) {
        case UInt8(ascii: "\""):
            place += count
            readString(marks: count)
        case UInt8(ascii: "/"):
            place += count
            skipRegex(marks: count)
        default:
            tokens.append(.sign(UInt8(ascii: "#")))
            place += 1
        }
    }

    private mutating func readWord() {
        let start = place
        while let byte = peek(), Self.isWord(byte) { place += 1 }
        tokens.append(.word(String(decoding: bytes[start..<place], as: UTF8.self)))
    }

    private mutating func readString(marks: Int) {
        let quote = UInt8(ascii: "\"")
        let isLong = peek(1) == quote && peek(2) == quote
        let quotes = isLong ? 3 : 1
        place += quotes
        while let byte = peek() {
            if byte == UInt8(ascii: "\\"), areMarks(marks, at: 1) {
                place += 1 + marks
                let opens = peek() == UInt8(ascii: "(")
                place += 1
                if opens { readCode(inString: true) }
            } else if byte == quote, !isLong || (peek(1) == quote && peek(2) == quote),
                areMarks(marks, at: quotes)
            {
                place += quotes + marks
                return
            } else {
                place += 1
            }
        }
    }

    private mutating func skipLine() {
        while let byte = peek(), byte != UInt8(ascii: "\n") { place += 1 }
    }

    /// Comments of Swift may hold comments.
    private mutating func skipComment() {
        var depth = 0
        repeat {
            if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                place += 2
            } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                place += 2
            } else {
                place += 1
            }
        } while depth > 0 && peek() != nil
    }

    private mutating func skipRegex(marks: Int) {
        place += 1
        while let byte = peek() {
            if byte == UInt8(ascii: "/"), areMarks(marks, at: 1) {
                place += 1 + marks
                return
            }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
    }

    /// A slash divides after a value, and begins a regex where a value is expected and the line closes it.
    private var standsBeforeRegex: Bool {
        switch tokens.last {
        case .word(let word):
            guard ["return", "in", "case", "try", "await"].contains(word) else {
                return false
            }
        case .sign(let sign): guard "(,=:[{&|!;?".utf8.contains(sign) else { return false }
        case nil: break
        }
        if [UInt8(ascii: " "), UInt8(ascii: ")"), UInt8(ascii: "=")].contains(peek(1) ?? 32) {
            return false
        }
        var next = place + 1
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") {
            if bytes[next] == UInt8(ascii: "/") { return true }
            next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
        }
        return false
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        place + ahead < bytes.count ? bytes[place + ahead] : nil
    }

    private func areMarks(_ count: Int, at start: Int) -> Bool {
        (0..<count).allSatisfy { peek(start + $0) == UInt8(ascii: "#") }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
