internal import Foundation

/// The Swift files of `Sources`, and their import lines. Read once for all tests.
struct SourceTree: Sendable {
    struct File {
        let target: String
        let path: String
        let text: String
        let source: SwiftSource
        let words: Set<String>

        init(path: String, text: String) {
            target = String(path.prefix { $0 != "/" })
            self.path = path
            self.text = text
            source = SwiftSource(text)
            words = Set(source.words)
        }

        /// Empty at the root of the target.
        var folder: String {
            let parts = path.split(separator: "/")
            return parts.count > 2 ? String(parts[1]) : ""
        }

        var isGenerated: Bool { path.hasSuffix(".pb.swift") }
        var lines: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
    }

    struct ImportLine {
        let target: String
        let file: String
        let access: String?
        let module: String
    }

    static let shared = SourceTree()

    let root: URL
    let files: [File]
    let targets: [String]
    let importLines: [ImportLine]

    private init() {
        root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        let paths = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String]
        files = (paths ?? []).sorted().filter { $0.hasSuffix(".swift") }.map { path in
            let url = sources.appending(path: path)
            return File(path: path, text: (try? String(contentsOf: url, encoding: .utf8)) ?? "")
        }
        targets = Array(Set(files.map(\.target))).sorted()
        importLines = files.flatMap(Self.importLines)
    }

    private static func importLines(of file: File) -> [ImportLine] {
        let accesses: Set<String> = ["package", "internal", "private", "fileprivate", "public"]
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func"]
        let tokens = file.source.tokens
        return tokens.indices.compactMap { index -> ImportLine? in
            guard tokens[index] == .word("import") else { return nil }
            var access: String?
            if index > 0, case .word(let before) = tokens[index - 1], accesses.contains(before) {
                access = before
            }
            let after = tokens[(index + 1)...].prefix(2).compactMap { token in
                if case .word(let word) = token { word } else { nil }
            }
            guard let module = after.first(where: { !kinds.contains($0) }) else { return nil }
            // Generated code imports Foundation under a condition that no Linux build takes.
            if file.isGenerated, module == "Foundation" { return nil }
            return ImportLine(
                target: file.target, file: file.path, access: access, module: module)
        }
    }

    /// Everything that a target reaches through the imports of this package's own targets.
    func closure(of target: String) -> Set<String> {
        var reached: Set<String> = []
        var open = [target]
        while let next = open.popLast() {
            for line in importLines where line.target == next && targets.contains(line.module) {
                if reached.insert(line.module).inserted { open.append(line.module) }
            }
        }
        return reached
    }
}
