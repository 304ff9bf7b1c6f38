/// Why a request is not served: an HTTP status and a stable code.
struct PeerRefusal: Error, Equatable, Sendable {
    let status: Int
    let code: String

    /// Our own disk does not take or give what was asked; later it may.
    static let storage = PeerRefusal(status: 503, code: "storage")
}
