/// A response before it is signed.
struct PeerAnswer: Sendable {
    let status: Int
    let body: [UInt8]
    var entityTag: String?
}
