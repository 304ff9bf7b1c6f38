package import Requests
internal import UseCases

/// What goes over the control socket: a request with the language of whoever typed it. Its id makes one
/// command of it, however often it is sent.
package struct ControlMessage: Codable, Sendable {
    package static let path = "/command"
    /// The same for an export, whose answer is sent as it is read; `?pretty` for people.
    package static let exportPath = "/export"
    package static let bytesMax = 64 * 1024 * 1024

    package let id: String
    /// The run of the node that the sender spoke to first: only that one remembers the id.
    package let run: String
    /// Was it sent before, without an answer?
    package var isRetry = false
    package let request: ControlRequest
    package let release: String?
    package let isJapanese: Bool
    package let caller: Caller
}

/// A request by its name; see ``RequestTable``.
package enum ControlRequest: Codable, Sendable {
    case old(OldRequest)
    case named(any NodeRequest)

    private enum CodingKeys: String, CodingKey { case old, name, body }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let old = try container.decodeIfPresent(OldRequest.self, forKey: .old) {
            self = .old(old)
            return
        }
        let name = try container.decode(String.self, forKey: .name)
        guard let type = RequestTable.type(named: name) else { throw NodeError.unknownRequest() }
        self = .named(try container.decode(type, forKey: .body))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .old(let request): try container.encode(request, forKey: .old)
        case .named(let request):
            try container.encode(type(of: request).name, forKey: .name)
            try container.encode(request, forKey: .body)
        }
    }

    var changesNothing: Bool {
        switch self {
        case .old(let request): request.changesNothing
        case .named(let request): request.changesNothing
        }
    }

    /// Whether a part of it that was done stays good, and the rest is done by asking again.
    var isRepeatable: Bool {
        switch self {
        case .old: return false
        case .named(let request):
            switch request.nature {
            case .repeatable: return true
            case .reads, .changes: return false
            }
        }
    }
}
