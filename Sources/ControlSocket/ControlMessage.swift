internal import FoundationEssentials
package import Requests

/// What goes over the control socket: a request with the language of whoever typed it. Its id makes one
/// command of it, however often it is sent.
struct ControlMessage: Encodable, Sendable {
    static let path = "/command"
    /// The same for an export, whose answer is sent as it is read; `?pretty` for people.
    static let exportPath = "/export"
    static let bytesMax = 64 * 1024 * 1024

    let id: String
    /// The run of the node that the sender spoke to first: only that one remembers the id.
    let run: String
    /// Was it sent before, without an answer?
    var isRetry = false
    let request: NamedRequest
    let release: String?
    let isJapanese: Bool
    let caller: Caller

    fileprivate enum CodingKeys: String, CodingKey {
        case id, run, isRetry, request, release, isJapanese, caller
    }
}

/// A request by its name.
struct NamedRequest: Encodable, Sendable {
    let request: any NodeRequest

    fileprivate enum CodingKeys: String, CodingKey { case name, body }

    init(_ request: any NodeRequest) {
        self.request = request
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type(of: request).name, forKey: .name)
        try container.encode(request, forKey: .body)
    }
}

/// Which requests there are, by their names.
package struct RequestNames: Sendable {
    let type: @Sendable (_ name: String) -> (any NodeRequest.Type)?

    /// `type` is nil where nobody answers a request of that name.
    package init(_ type: @escaping @Sendable (_ name: String) -> (any NodeRequest.Type)?) {
        self.type = type
    }
}

extension ControlMessage: DecodableWithConfiguration {
    init(from decoder: any Decoder, configuration names: RequestNames) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        run = try container.decode(String.self, forKey: .run)
        isRetry = try container.decode(Bool.self, forKey: .isRetry)
        request = try container.decode(NamedRequest.self, forKey: .request, configuration: names)
        release = try container.decodeIfPresent(String.self, forKey: .release)
        isJapanese = try container.decode(Bool.self, forKey: .isJapanese)
        caller = try container.decode(Caller.self, forKey: .caller)
    }
}

extension NamedRequest: DecodableWithConfiguration {
    init(from decoder: any Decoder, configuration names: RequestNames) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .name)
        guard let type = names.type(name) else { throw NodeError.unknownRequest() }
        request = try container.decode(type, forKey: .body)
    }
}
