package import Ledger

/// Who this node is to its peers: its replica's birth, and a closure over the transport key.
package struct PeerIdentity: Sendable {
    package let birth: Birth
    let sign: @Sendable (_ message: [UInt8]) -> [UInt8]

    package init(birth: Birth, sign: @escaping @Sendable (_ message: [UInt8]) -> [UInt8]) {
        self.birth = birth
        self.sign = sign
    }

    var replicaToken: HeaderToken {
        get throws(SignatureError) { try HeaderToken(birth.replica.description) }
    }

    /// A signature over a signature base of RFC 9421. The transport key signs nothing else, and the
    /// base names its purpose in `tag`, so no domain stands before it. Protocol.md §6.1.
    func signature(of base: [UInt8]) -> [UInt8] {
        sign(base)
    }
}

extension Birth {
    /// Whether this replica's transport key signed a signature base.
    func isSigned(_ base: [UInt8], _ signature: [UInt8]) -> Bool {
        transportKey.verifies(signature: signature, message: base)
    }
}
