/// The form of `frontier.json`.
struct FrontierFile: Decodable {
    struct Item: Decodable {
        let replica, member: String
        let sequence: UInt64
        let hash: String
    }

    struct Trusted: Decodable {
        let member, rootKey: String
    }

    let space: String
    let trusted: [Trusted]
    let peersDigest: String
    let items: [Item]
    let frontier: String
    let digest: String

    func bytes(_ text: String) throws -> [UInt8] { try VectorFile.bytes(text) }
}
