internal import Foundation

/// A Markdown file of the repository: its headings, its links, and its rows of tables.
struct Document {
    struct Heading: Equatable {
        let level: Int
        let title: String
    }

    /// From the root of the repository.
    let path: String
    let text: String
    /// Lines that stand in no block of code.
    private let prose: [Substring]

    init?(_ path: String, root: URL) {
        guard
            let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        else { return nil }
        self.path = path
        self.text = text
        var isCode = false
        prose = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let isFence = line.drop { $0 == " " }.hasPrefix("```")
            if isFence { isCode.toggle() }
            return !isCode && !isFence
        }
    }

    /// The documents for people: those of the root and of `docs`, and two beside what they explain.
    static func all(root: URL) -> [Document] {
        let files = FileManager.default
        let top = (try? files.contentsOfDirectory(atPath: root.path)) ?? []
        let docs = (try? files.contentsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
        let paths = (top + docs.map { "docs/" + $0 }).filter { $0.hasSuffix(".md") }
        return (paths.sorted() + ["Demo/README.md", "Peers/README.md"]).compactMap {
            Document($0, root: root)
        }
    }

    var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

    var headings: [Heading] {
        prose.compactMap { line in
            guard let match = line.wholeMatch(of: /(#{1,6}) (.+)/) else { return nil }
            return Heading(level: match.1.count, title: String(match.2))
        }
    }

    /// What links and pictures name.
    var targets: [String] {
        let pattern = /\]\(([^)\s]+)\)|src="([^"]+)"/
        return prose.flatMap { line in
            line.matches(of: pattern).compactMap { ($0.1 ?? $0.2).map(String.init) }
        }
    }

    /// The names that a heading can be reached by, as GitHub makes them.
    var anchors: Set<String> {
        Set(
            headings.map { heading in
                String(
                    String.UnicodeScalarView(
                        heading.title.lowercased().unicodeScalars.compactMap { scalar in
                            if scalar == " " { return "-" }
                            let isKept =
                                scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
                                || scalar.properties.numericType != nil
                            return isKept ? scalar : nil
                        }))
            })
    }
}
