internal import Alliance

/// What the fields of shared records are called on the terminal, as their kinds declare it.
enum FieldLabels {
    /// A kind has to have so many fields that an object can be known by them.
    private static let fieldsMin = 2

    /// What a member of an answer is called that is a field: of the kind that the members beside it speak of,
    /// else of all kinds that have such a field, where they agree.
    static func text(_ key: String, beside members: some Sequence<String>) -> String? {
        kind(of: Set(members))?.field(named: key)?.label.japanese
    }

    /// The same for a member that stands alone, or among those of something else.
    static func text(_ key: String) -> String? { labels[key] }

    /// What the word of a choice is called, by the name of its field.
    static func word(_ value: String, of key: String) -> String? { words[key + " " + value] }

    /// The names of the fields, kind by kind, in the order in which one reads them.
    static let order: [String] = {
        var names: [String] = []
        for field in SharedKind.allCases.flatMap(\.declaration.fields)
        where !names.contains(field.name) { names.append(field.name) }
        return names
    }()

    /// An object with all fields of a kind speaks of a record of it; of several kinds, of the one that has more.
    private static func kind(of members: Set<String>) -> KindDeclaration? {
        kinds.filter { $0.names.isSubset(of: members) }.max { $0.names.count < $1.names.count }?
            .kind
    }

    private static let kinds: [(kind: KindDeclaration, names: Set<String>)] = {
        SharedKind.allCases.map(\.declaration).map { kind in
            // What is quoted stands in answers in a form of its own.
            let fields = kind.fields.filter { if case .passage = $0.form { false } else { true } }
            return (kind, Set(fields.map(\.name)))
        }.filter { $0.names.count >= fieldsMin }
    }()

    private static let labels: [String: String] = {
        var labels = agreed(
            SharedKind.allCases.flatMap(\.declaration.fields).map { ($0.name, $0.label.japanese) })
        for kind in SharedKind.allCases.map(\.declaration) {
            guard let general = kind.general else { continue }
            labels[general.plural] = kind.words.list.japanese
            if labels[general.owner] == nil { labels[general.owner] = kind.words.owner.japanese }
        }
        return labels
    }()

    private static let words = agreed(
        SharedKind.allCases.flatMap(\.declaration.fields).flatMap { field in
            field.choices.map { (field.name + " " + $0.word, $0.wording.japanese) }
        })

    /// What several say alike.
    private static func agreed(_ said: [(key: String, words: String)]) -> [String: String] {
        Dictionary(grouping: said, by: \.key).compactMapValues { alike in
            alike.allSatisfy { $0.words.utf8.elementsEqual(alike[0].words.utf8) }
                ? alike[0].words : nil
        }
    }
}
