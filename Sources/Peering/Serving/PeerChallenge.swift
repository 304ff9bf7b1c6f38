internal import Ledger

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
