/// The texts of a record with the places that two cities changed at once.
package struct ShowMarkedTexts: NodeRequest {
    package typealias Answer = MarkedTexts

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// Texts in parts, those marked that two cities changed at once. Texts without such a place are not
/// listed.
package struct MarkedTexts: Codable, Sendable {
    package struct Text: Codable, Sendable {
        package let field: String
        /// How many places.
        package let count: Int
        package let parts: [Part]

        package init(field: String, count: Int, parts: [Part]) {
            self.field = field
            self.count = count
            self.parts = parts
        }
    }

    /// A marked part may be empty, where nothing is left between two deletions.
    package struct Part: Codable, Sendable {
        package let text: String
        package let both: Bool

        package init(text: String, both: Bool) {
            self.text = text
            self.both = both
        }
    }

    package let texts: [Text]

    package init(texts: [Text]) {
        self.texts = texts
    }
}

/// How far a record has come: how many of the changes known here each peer held when it was last heard.
package struct ShowReach: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let changes: Int
        package let peers: [PeerReach]

        package init(changes: Int, peers: [PeerReach]) {
            self.changes = changes
            self.peers = peers
        }
    }

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}

package struct PeerReach: Codable, Sendable {
    package let id: String
    package let held: Int
    /// Whether it was ever heard.
    package let heard: Bool

    package init(id: String, held: Int, heard: Bool) {
        self.id = id
        self.held = held
        self.heard = heard
    }
}
