/// A field of a shared record, as the node answers it: a value with its candidates, a text with its
/// version, or a set of texts.
struct FieldAnswer: Decodable, Sendable {
    struct Candidate: Decodable, Sendable {
        let value: String?
        let city: String
    }

    /// What is shown first.
    let value: String?
    /// More than one: two cities set the field at once, and somebody has to choose.
    let candidates: [Candidate]
    let text: String?
    let version: String?
    let elements: [String]

    var hasCandidates: Bool { candidates.count > 1 }

    /// What several values are called.
    var bothTitle: String { candidates.count > 2 ? "ほかの案" : "両方の案" }

    /// A text that the node answers in another form.
    init(text: String, version: String) {
        (value, candidates, elements) = (nil, [], [])
        self.text = text
        self.version = version
    }

    private enum CodingKeys: String, CodingKey { case value, candidates, text, version }

    init(from decoder: any Decoder) throws {
        if let set = try? decoder.singleValueContainer().decode([String].self) {
            (value, candidates, text, version) = (nil, [], nil, nil)
            elements = set
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        value = try container.decodeIfPresent(LooseText.self, forKey: .value)?.text
        candidates =
            try container.decodeIfPresent([LooseCandidate].self, forKey: .candidates)?
            .map { Candidate(value: $0.value?.text, city: $0.city) } ?? []
        text = try container.decodeIfPresent(String.self, forKey: .text)
        version = try container.decodeIfPresent(String.self, forKey: .version)
        elements = []
    }

    private struct LooseCandidate: Decodable {
        let value: LooseText?
        let city: String
    }

    /// Numbers read as text, as a page shows them.
    private struct LooseText: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                text = "\(number)"
            } else {
                text = try container.decode(String.self)
            }
        }
    }
}
