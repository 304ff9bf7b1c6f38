/// What is asked for. A body belongs to the methods that may carry one.
package enum ClientMethod: Sendable {
    case get
    case head
    case delete
    case post([UInt8])
    case put([UInt8])

    /// The name on the wire, and in the signature.
    package var name: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .delete: "DELETE"
        case .post: "POST"
        case .put: "PUT"
        }
    }

    /// The body; empty for the methods without one.
    package var body: [UInt8] {
        switch self {
        case .get, .head, .delete: []
        case .post(let body), .put(let body): body
        }
    }
}
