/// A field of a shared record: a register `{"value","candidates":[{"value","city"}]}`, a text
/// `{"text","version"}`, or a set of values `[…]`.
package enum FieldAnswer: Codable, Sendable {
    /// What is shown first is the first candidate's.
    case register([FieldCandidate])
    case written(text: String, version: String)
    /// nil: erased.
    case elements([AnswerValue?])

    private enum CodingKeys: String, CodingKey { case value, candidates, text, version }

    package init(from decoder: any Decoder) throws {
        if let elements = try? decoder.singleValueContainer().decode([AnswerValue?].self) {
            self = .elements(elements)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            self = .written(
                text: text, version: try container.decode(String.self, forKey: .version))
        } else {
            self = .register(try container.decode([FieldCandidate].self, forKey: .candidates))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .register(let candidates):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(candidates.first?.value, forKey: .value)
            try container.encode(candidates, forKey: .candidates)
        case .written(let text, let version):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(text, forKey: .text)
            try container.encode(version, forKey: .version)
        case .elements(let elements):
            var container = encoder.singleValueContainer()
            try container.encode(elements)
        }
    }
}

/// One of the values of a register, and the member that wrote it.
package struct FieldCandidate: Codable, Sendable {
    /// nil: erased.
    package let value: AnswerValue?
    package let city: String

    package init(value: AnswerValue?, city: String) {
        self.value = value
        self.city = city
    }
}

/// A value as people read it: words, days and times as text, numbers as numbers.
package enum AnswerValue: Codable, Sendable, Equatable {
    case text(String)
    case number(Int)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }

    /// As a page shows it.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        }
    }
}

/// What pages read of a field, whatever its shape.
extension FieldAnswer {
    package var candidates: [FieldCandidate] {
        guard case .register(let candidates) = self else { return [] }
        return candidates
    }

    /// What is shown first.
    package var value: String? { candidates.first?.value?.text }

    /// More than one: two cities set the field at once, and somebody has to choose.
    package var hasCandidates: Bool { candidates.count > 1 }

    package var text: String? {
        guard case .written(let text, _) = self else { return nil }
        return text
    }

    package var version: String? {
        guard case .written(_, let version) = self else { return nil }
        return version
    }

    package var elements: [String] {
        guard case .elements(let elements) = self else { return [] }
        return elements.compactMap { $0?.text }
    }
}
