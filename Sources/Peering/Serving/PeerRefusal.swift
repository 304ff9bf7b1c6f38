/// Why a request is not served: an HTTP status and a stable code.
struct PeerRefusal: Error, Sendable {
    let status: Int
    let code: String
}
