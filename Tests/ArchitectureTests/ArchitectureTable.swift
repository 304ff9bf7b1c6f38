internal import Foundation
internal import Testing

/// The table `| Target | May import |` of ARCHITECTURE.md.
struct ArchitectureTable {
    private(set) var allowed: [String: Set<String>] = [:]

    init(_ sources: SourceTree) throws {
        let url = sources.root.appending(path: "ARCHITECTURE.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(
            lines.firstIndex { $0.hasPrefix("| Target | May import") },
            "ARCHITECTURE.md has the table")
        for line in lines[(start + 2)...] {
            guard line.hasPrefix("|") else { break }
            let cells = line.split(separator: "|").map { $0.replacing(/[`*]/, with: "") }
            guard cells.count >= 2 else { continue }
            let modules = cells[1].split { !($0.isLetter || $0.isNumber || $0 == "_") }
            let target = cells[0].trimmingCharacters(in: .whitespaces)
            allowed[target] = Set(modules.map(String.init)).subtracting(["nothing"])
        }
    }
}
