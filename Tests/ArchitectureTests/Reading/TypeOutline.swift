/// Which types a file declares, and which names that could be types it mentions.
struct TypeOutline {
    struct Declaration: Equatable {
        /// With the types around it: `Outer.Inner`.
        let name: String
        /// Seen by its file only.
        let isPrivate: Bool
    }

    struct Mention: Equatable {
        /// The types in whose body the name stands, from the outermost.
        let scope: [String]
        /// `Outer.Inner.deepest` is one mention of three words.
        let words: [String]
    }

    private(set) var declarations: [Declaration] = []
    private(set) var mentions: [Mention] = []
    /// A brace that is open, with the name of the type whose body it begins.
    private var bodies: [String?] = []
    private var nextBody: String?
    private let tokens: [SwiftSource.Token]

    init(_ source: SwiftSource) {
        tokens = source.tokens
        var index = 0
        while index < tokens.count {
            switch tokens[index] {
            case .sign(UInt8(ascii: "{")):
                bodies.append(nextBody)
                nextBody = nil
                index += 1
            case .sign(UInt8(ascii: "}")):
                if !bodies.isEmpty { bodies.removeLast() }
                index += 1
            case .sign: index += 1
            case .word(let word): index = readWord(word, at: index)
            }
        }
    }

    private var scope: [String] { bodies.compactMap { $0 } }

    /// Gives the place of the next token to read.
    private mutating func readWord(_ word: String, at index: Int) -> Int {
        if Self.declaring.contains(word), !isMember(index),
            case .word(let name)? = token(index + 1), Self.isTypeName(name)
        {
            let (words, next) = words(from: index + 1)
            if word == "extension" {
                mentions.append(Mention(scope: scope, words: words))
                nextBody = words.joined(separator: ".")
            } else {
                let path = (scope + [name]).joined(separator: ".")
                declarations.append(Declaration(name: path, isPrivate: isPrivate(before: index)))
                if word != "typealias" { nextBody = name }
            }
            return next
        }
        guard Self.isTypeName(word), !isMember(index) else { return index + 1 }
        let (words, next) = words(from: index)
        mentions.append(Mention(scope: scope, words: words))
        return next
    }

    /// Words with nothing but a dot between them.
    private func words(from start: Int) -> ([String], Int) {
        var words: [String] = []
        var index = start
        while case .word(let word)? = token(index) {
            words.append(word)
            index += 1
            guard token(index) == .sign(UInt8(ascii: ".")), case .word? = token(index + 1) else {
                break
            }
            index += 1
        }
        return (words, index)
    }

    private func isMember(_ index: Int) -> Bool { token(index - 1) == .sign(UInt8(ascii: ".")) }

    /// `private final class X`: words of the declaration stand before it.
    private func isPrivate(before index: Int) -> Bool {
        var index = index - 1
        while case .word(let word)? = token(index), Self.modifiers.contains(word) {
            if word == "private" || word == "fileprivate" { return true }
            index -= 1
        }
        return false
    }

    private func token(_ index: Int) -> SwiftSource.Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    private static let declaring: Set<String> = [
        "struct", "class", "enum", "actor", "protocol", "extension", "typealias",
    ]
    private static let modifiers: Set<String> = [
        "private", "fileprivate", "package", "internal", "public", "final", "indirect",
        "nonisolated",
    ]

    private static func isTypeName(_ word: String) -> Bool {
        word.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
    }
}
