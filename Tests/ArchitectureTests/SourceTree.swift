internal import Foundation

/// The Swift files of `Sources`, and their import lines.
struct SourceTree {
    struct File {
        let target: String
        let path: String
        let text: String
    }

    struct ImportLine {
        let target: String
        let file: String
        let access: String?
        let module: String
    }

    let root: URL
    let files: [File]

    init() {
        root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        let paths = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String]
        files = (paths ?? []).sorted().filter { $0.hasSuffix(".swift") }.map { path in
            let url = sources.appending(path: path)
            return File(
                target: String(path.prefix { $0 != "/" }), path: path,
                text: (try? String(contentsOf: url, encoding: .utf8)) ?? "")
        }
    }

    var targets: [String] { Array(Set(files.map(\.target))).sorted() }

    var importLines: [ImportLine] {
        let pattern =
            /^(?:@\w+(?:\(\w+\))? )?(?:(\w+) )?import (?:(?:struct|class|enum|protocol|func) )?(\w+)/
        return files.flatMap { file in
            // Generated code imports Foundation under a condition that no Linux build takes.
            file.text.split(separator: "\n").compactMap { line -> ImportLine? in
                guard let match = String(line).firstMatch(of: pattern) else { return nil }
                if file.path.hasSuffix(".pb.swift"), match.2 == "Foundation" { return nil }
                return ImportLine(
                    target: file.target, file: file.path, access: match.1.map(String.init),
                    module: String(match.2))
            }
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
