internal import Requests

/// How the node and its peers stand, as `status` and `peer list` answer it.
struct NodeStatusAnswer: Decodable {
    struct Peer: Decodable {
        let id: String
        let ahead: Int
        let behind: Int
        let lastError: String?
    }

    struct Attention: Decodable {
        let code: String
        let message: String
    }

    let entries: Int
    let waiting: Int
    let stateHash: String?
    let peersDigest: String
    let foldLevel: Int
    let peers: [Peer]
    let attention: [Attention]
}

struct PeerListAnswer: Decodable {
    struct Peer: Decodable {
        let id: String
        let nameJa: String
        let url: String
        let fingerprint: String
    }

    let peers: [Peer]
}

struct PeerCheckAnswer: Decodable {
    struct Peer: Decodable {
        let id: String
        let ok: Bool
        let samePeers: Bool?
    }

    let peers: [Peer]
}
