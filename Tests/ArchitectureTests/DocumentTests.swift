internal import Foundation
internal import Testing

/// The documents for people, against each other and against what of the code they list.
@Suite struct `The documents` {
    private let sources = SourceTree.shared
    private var documents: [Document] { Document.all(root: sources.root) }

    @Test func `every link leads to a file and a heading that are there`() throws {
        let known = Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0) })
        #expect(known.count > 12)
        for document in documents {
            for target in document.targets where !target.hasPrefix("https://") {
                let parts = target.split(
                    separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = parts[0].isEmpty ? document.path : place(parts[0], from: document.path)
                #expect(
                    FileManager.default.fileExists(
                        atPath: sources.root.appending(path: path).path),
                    "\(document.path): \(target)")
                guard parts.count > 1, path.hasSuffix(".md") else { continue }
                let other = try #require(known[path], "\(document.path): \(target)")
                #expect(other.anchors.contains(String(parts[1])), "\(document.path): \(target)")
            }
        }
    }

    /// A path beside a document's own, from the root.
    private func place(_ target: Substring, from document: String) -> String {
        var folders = document.split(separator: "/").dropLast()
        for part in target.split(separator: "/") {
            if part == ".." { _ = folders.popLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }

    @Test(arguments: ["README", "docs/administrators", "docs/command-line", "docs/figures"])
    func `both languages have the same parts`(name: String) throws {
        let english = try #require(Document(name + ".md", root: sources.root))
        let japanese = try #require(Document(name + ".ja.md", root: sources.root))
        #expect(english.headings.map(\.level) == japanese.headings.map(\.level))
    }

    @Test(arguments: ["README.md", "README.ja.md"])
    func `the first page stays one`(name: String) throws {
        #expect(try #require(Document(name, root: sources.root)).lineCount <= 160)
    }

    @Test(arguments: ["docs/administrators.md", "docs/administrators.ja.md"])
    func `every setting is listed for administrators`(name: String) throws {
        let text = try #require(Document(name, root: sources.root)).text
        let keys = sources.files.filter { $0.path.contains("NodeSettings") }.flatMap { file in
            file.text.matches(of: /(?:forKey: |reader, )"([a-z.]+)"/).map { String($0.1) }
        }
        #expect(Set(keys).count > 20)
        for key in Set(keys).sorted() {
            #expect(text.contains("`\(key)`"), "\(name) does not list \(key)")
            let variable = "TASUKEAI_" + key.uppercased().replacing(".", with: "_")
            let short = "`…_" + (key.split(separator: ".").last ?? "").uppercased() + "`"
            #expect(
                text.contains(variable) || text.contains(short),
                "\(name) does not list \(variable)")
        }
    }
}
