internal import Ledger
internal import Sync

/// A response before it is signed.
struct PeerAnswer: Sendable {
    let status: Int
    let body: [UInt8]
    var entityTag: String?
    /// What both hold, where they hold the same.
    var same: Frontier?
}

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

/// The body of a 401: the server's epoch, without which no nonce is fresh, and its birth, whose key
/// signs the responses. Protocol.md §6.1.
struct PeerChallenge: Sendable {
    let epoch: ServerEpoch
    let birth: [UInt8]

    init(epoch: ServerEpoch, birth: [UInt8]) {
        self.epoch = epoch
        self.birth = birth
    }

    init?(_ bytes: [UInt8]) {
        guard bytes.count > ServerEpoch.byteCount,
            bytes.count <= ServerEpoch.byteCount + Limits.birthBytesMax,
            let epoch = ServerEpoch(Array(bytes.prefix(ServerEpoch.byteCount)))
        else { return nil }
        self.epoch = epoch
        self.birth = Array(bytes.dropFirst(ServerEpoch.byteCount))
    }

    var bytes: [UInt8] { epoch.bytes + birth }
}

/// Counts the nonces of one run of the server.
actor PeerGuard {
    let epoch: ServerEpoch
    private var window: ReplayWindow

    init(epoch: ServerEpoch) {
        self.epoch = epoch
        self.window = ReplayWindow(epoch: epoch)
    }

    func admit(_ request: VerifiedRequest) throws(ReplayError) {
        try window.admit(request)
    }
}
