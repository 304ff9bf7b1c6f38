/// Why a request is not served: an HTTP status and a stable code.
struct PeerRefusal: Error, Sendable {
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
}
