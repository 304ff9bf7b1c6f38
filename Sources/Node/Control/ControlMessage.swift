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
    package let request: NamedRequest
    package let release: String?
    package let isJapanese: Bool
    package let caller: Caller
}

/// A request by its name; see ``RequestTable``.
package struct NamedRequest: Codable, Sendable {
    package let request: any NodeRequest

    private enum CodingKeys: String, CodingKey { case name, body }

    package init(_ request: any NodeRequest) {
        self.request = request
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .name)
        guard let type = RequestTable.type(named: name) else { throw NodeError.unknownRequest() }
        request = try container.decode(type, forKey: .body)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type(of: request).name, forKey: .name)
        try container.encode(request, forKey: .body)
    }
}
