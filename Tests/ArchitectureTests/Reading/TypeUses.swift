/// Which folders of a target use types of which others.
///
/// Files at the root of a target are no folder: they are its door, know every room, and every room may
/// extend what stands there. A type is used where it is mentioned, extensions of it included.
struct TypeUses {
    struct File {
        /// Empty at the root of the target.
        let folder: String
        let source: SwiftSource
    }

    /// From a folder, to a folder that it uses, to the types that it uses there.
    private(set) var edges: [String: [String: Set<String>]] = [:]

    init(_ files: [File]) {
        let outlines = files.map { TypeOutline($0.source) }
        var homes: [String: Set<String>] = [:]
        for (file, outline) in zip(files, outlines) {
            for declaration in outline.declarations where !declaration.isPrivate {
                homes[declaration.name, default: []].insert(file.folder)
            }
        }
        for (file, outline) in zip(files, outlines) where !file.folder.isEmpty {
            let hidden = Set(outline.declarations.filter(\.isPrivate).map(\.name))
            for mention in outline.mentions {
                for name in Self.types(of: mention, among: homes, hiddenBy: hidden) {
                    for home in homes[name] ?? [] where home != file.folder && !home.isEmpty {
                        edges[file.folder, default: [:]][home, default: []].insert(name)
                    }
                }
            }
        }
    }

    /// The types that a mention means: what is declared nearest around it, and each type on the way inward.
    private static func types(
        of mention: TypeOutline.Mention, among homes: [String: Set<String>],
        hiddenBy hidden: Set<String>
    ) -> [String] {
        for depth in stride(from: mention.scope.count, through: 0, by: -1) {
            var name = (mention.scope.prefix(depth) + mention.words.prefix(1)).joined(
                separator: ".")
            if hidden.contains(name) { return [] }
            guard homes[name] != nil else { continue }
            var found = [name]
            for word in mention.words.dropFirst() {
                name += "." + word
                guard homes[name] != nil else { break }
                found.append(name)
            }
            return found
        }
        return []
    }

    /// Folders of which each uses each other, directly or by way of others; more than one in a circle.
    var circles: [Set<String>] {
        let reached = Dictionary(uniqueKeysWithValues: edges.keys.map { ($0, reach(from: $0)) })
        var circles: Set<Set<String>> = []
        for folder in edges.keys {
            let circle = (reached[folder] ?? []).filter { reached[$0]?.contains(folder) ?? false }
            if circle.count > 1 { circles.insert(circle) }
        }
        return circles.sorted { ($0.min() ?? "") < ($1.min() ?? "") }
    }

    private func reach(from folder: String) -> Set<String> {
        var reached: Set<String> = []
        var open = [folder]
        while let next = open.popLast() {
            for home in edges[next, default: [:]].keys where reached.insert(home).inserted {
                open.append(home)
            }
        }
        return reached
    }

    /// The edges within a circle, a line each, with the types that make them.
    func description(of circle: Set<String>) -> String {
        circle.sorted().flatMap { folder in
            (edges[folder] ?? [:]).filter { circle.contains($0.key) }.sorted { $0.key < $1.key }
                .map { "  \(folder) uses \($0.key): \($0.value.sorted().joined(separator: ", "))" }
        }.joined(separator: "\n")
    }
}
