package import Alliance

/// A record in a list: its id, its owner, what it stands below, and what its short fields say, each by the
/// name that its kind gives it (``GeneralNames``).
package struct RecordRow: Codable, Sendable {
    private let values: [String: AnswerValue?]

    package init(_ values: [String: AnswerValue?]) {
        self.values = values
    }

    package init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: AnswerValue?].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    /// As people read it; nil where nothing is said or what was said is erased.
    package subscript(name: String) -> String? { values[name]??.text }

    package var id: String { self["id"] ?? "" }
}

/// Records of one kind, under the name of several of them: `{"awards":[…]}`.
package struct RecordList: Codable, Sendable {
    package let plural: String
    package let rows: [RecordRow]

    package init(plural: String, rows: [RecordRow]) {
        self.plural = plural
        self.rows = rows
    }

    package init(from decoder: any Decoder) throws {
        let lists = try decoder.singleValueContainer().decode([String: [RecordRow]].self)
        guard let list = lists.first, lists.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "one list is wanted"))
        }
        (plural, rows) = (list.key, list.value)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([plural: rows])
    }
}

/// A record as it stands: `{"id", "city", "about", "editors", "fields", "reviews", "attention"}`, where
/// `city`, `about` (of kinds that stand below others) and the lists of what stands below it bear the names
/// that the kinds give them.
package struct RecordAnswer: Codable, Sendable {
    package let id: String
    package let names: GeneralNames
    package let owner: String
    /// What it stands below. nil in the nil: records of the kind never stand below another.
    package let parent: String??
    /// Who may write it, the owner first.
    package let editors: [String]
    package let fields: [String: FieldAnswer]
    package let below: [RecordList]
    package let attention: [Attention]

    package init(
        id: String, names: GeneralNames, owner: String, parent: String??, editors: [String],
        fields: [String: FieldAnswer], below: [RecordList], attention: [Attention]
    ) {
        self.id = id
        self.names = names
        self.owner = owner
        self.parent = parent
        self.editors = editors
        self.fields = fields
        self.below = below
        self.attention = attention
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: Key("id"))
        try container.encode(owner, forKey: Key(names.owner))
        if let parent { try container.encode(parent, forKey: Key(names.parent)) }
        try container.encode(editors, forKey: Key("editors"))
        try container.encode(fields, forKey: Key("fields"))
        for list in below { try container.encode(list.rows, forKey: Key(list.plural)) }
        try container.encode(attention, forKey: Key("attention"))
    }

    /// The names tell of which kind it is, but for the plural, which only lists need.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let keys = Set(container.allKeys.map(\.stringValue))
        let all = SharedKind.general.compactMap(\.declaration.general)
        guard let owner = all.first(where: { keys.contains($0.owner) })?.owner else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a record has an owner"))
        }
        let above = all.first { keys.contains($0.parent) && $0.parent != owner }?.parent
        names = GeneralNames(plural: "", owner: owner, parent: above ?? "about")
        id = try container.decode(String.self, forKey: Key("id"))
        self.owner = try container.decode(String.self, forKey: Key(owner))
        parent = try above.map { try container.decodeIfPresent(String.self, forKey: Key($0)) }
        editors = try container.decode([String].self, forKey: Key("editors"))
        fields = try container.decode([String: FieldAnswer].self, forKey: Key("fields"))
        below = try all.filter { keys.contains($0.plural) }.map { names in
            RecordList(
                plural: names.plural,
                rows: try container.decode([RecordRow].self, forKey: Key(names.plural)))
        }
        attention = try container.decode([Attention].self, forKey: Key("attention"))
    }
}

/// What one edit did to one field.
package struct FieldStep: Codable, Sendable {
    package let version: String
    package let city: String
    package let field: String
    package let at: String
    /// What a register was set to, or a set given; nil of texts, and where it was erased.
    package let value: AnswerValue?
    /// What was written into a text; nil where it was erased or where nothing was.
    package let inserted: String?
    /// How many Unicode scalars of a text went.
    package let deleted: Int

    package init(
        version: String, city: String, field: String, at: String, value: AnswerValue?,
        inserted: String?, deleted: Int
    ) {
        self.version = version
        self.city = city
        self.field = field
        self.at = at
        self.value = value
        self.inserted = inserted
        self.deleted = deleted
    }
}
