/// The effective shared state, sorted, without local data. It is written out as it is read; see
/// `LocalNode.export`.
package struct ExportRecords: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// By the names of their kinds.
        package let records: [String: [ExportedRecord]]
        package let space: String
        package let stateHash: String

        package init(records: [String: [ExportedRecord]], space: String, stateHash: String) {
            self.records = records
            self.space = space
            self.stateHash = stateHash
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct ExportedRecord: Codable, Sendable {
    package let id: String
    package let city: String
    package let author: String
    package let parent: String?
    /// nil for a figure that breaks the floor, which is shown nowhere.
    package let fields: [String: FieldAnswer]?
    /// nil for a kind that is about no passage.
    package let passage: PassageAnswer?
    /// nil for a kind to whose records nobody is invited.
    package let editors: [String]?

    package init(
        id: String, city: String, author: String, parent: String?, fields: [String: FieldAnswer]?,
        passage: PassageAnswer?, editors: [String]?
    ) {
        self.id = id
        self.city = city
        self.author = author
        self.parent = parent
        self.fields = fields
        self.passage = passage
        self.editors = editors
    }

    private enum CodingKeys: String, CodingKey {
        case id, city, author, parent, fields, passageField, passageQuote, passageAnchor, editors
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        city = try container.decode(String.self, forKey: .city)
        author = try container.decode(String.self, forKey: .author)
        parent = try container.decodeIfPresent(String.self, forKey: .parent)
        fields = try container.decodeIfPresent([String: FieldAnswer].self, forKey: .fields)
        passage =
            container.contains(.passageAnchor)
            ? PassageAnswer(
                field: try container.decodeIfPresent(String.self, forKey: .passageField),
                quote: try container.decodeIfPresent(String.self, forKey: .passageQuote),
                anchor: try container.decodeIfPresent(String.self, forKey: .passageAnchor)) : nil
        editors = try container.decodeIfPresent([String].self, forKey: .editors)
    }

    /// The parts of the passage stand beside the other members; what there is none of is left out.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(city, forKey: .city)
        try container.encode(author, forKey: .author)
        try container.encode(parent, forKey: .parent)
        if let fields { try container.encode(fields, forKey: .fields) }
        if let passage {
            try container.encode(passage.field, forKey: .passageField)
            try container.encode(passage.quote, forKey: .passageQuote)
            try container.encode(passage.anchor, forKey: .passageAnchor)
        }
        if let editors { try container.encode(editors, forKey: .editors) }
    }
}
