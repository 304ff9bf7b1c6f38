/// Why a request is not served: an HTTP status and a stable code.
struct PeerRefusal: Error, Equatable, Sendable {
    let status: Int
    let code: String
    /// What the answer says: the code, unless more is told.
    let body: String

    init(status: Int, code: String) {
        self.status = status
        self.code = code
        self.body = code
    }

    init(_ error: ReplayError) {
        self.status = error == .wrongEpoch ? 401 : 403
        self.code = error.code
        self.body = error.body
    }

    /// Our own disk does not take or give what was asked; later it may.
    static let storage = PeerRefusal(status: 503, code: "storage")
}
