/// Where in a record a part of a draft stands. As text: `goal`, `action/ID/title`, `@members`, `@answers`.
package enum DraftPlace: Hashable, Codable, Sendable, CustomStringConvertible {
    /// A field of the record itself.
    case field(String)
    /// A field of a record below it: one that exists, or one that begins with the draft and has a name of
    /// its own (``newPrefix``).
    case below(kind: String, id: String, field: String)
    /// The cities that are to write it, by their ids, with spaces.
    case members
    /// The advice that the change answers.
    case answers

    package static let newPrefix = "new-"

    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        switch parts.count {
        case 1 where text == "@members": self = .members
        case 1 where text == "@answers": self = .answers
        case 1 where !text.hasPrefix("@"): self = .field(text)
        case 3: self = .below(kind: parts[0], id: parts[1], field: parts[2])
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .field(let name): name
        case .below(let kind, let id, let field): "\(kind)/\(id)/\(field)"
        case .members: "@members"
        case .answers: "@answers"
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let place = DraftPlace(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no place of a draft")
        }
        self = place
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
