/// Trusts a descriptor that somebody carried here.
package struct AddPeer: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let fingerprint: String
        package let nameJa: String
        package let nameEn: String

        package init(id: String, fingerprint: String, nameJa: String, nameEn: String) {
            self.id = id
            self.fingerprint = fingerprint
            self.nameJa = nameJa
            self.nameEn = nameEn
        }
    }

    package let descriptor: [UInt8]
    /// As its sender knows it, for errors; empty for one that came by a page.
    package let file: String
    /// Where the peer is called, instead of the descriptor's own address.
    package let url: String?
    /// The fingerprint as its owner read it out; nil where it was compared before.
    package let heard: String?

    package init(descriptor: [UInt8], file: String, url: String?, heard: String? = nil) {
        self.descriptor = descriptor
        self.file = file
        self.url = url
        self.heard = heard
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// What the peer wrote stays; nothing newer of it is taken.
package struct RemovePeer: NodeRequest {
    package typealias Answer = RecordID

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// The peers in the order of their ids.
package struct ListPeers: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let peers: [PeerRow]

        package init(peers: [PeerRow]) {
            self.peers = peers
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

package struct PeerRow: Codable, Sendable {
    package let id: String
    package let nameJa: String
    package let nameEn: String
    /// Empty where it is not called from here.
    package let url: String
    package let fingerprint: String

    package init(id: String, nameJa: String, nameEn: String, url: String, fingerprint: String) {
        self.id = id
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.url = url
        self.fingerprint = fingerprint
    }
}

/// What a descriptor says and whose it is, before anything is done; refused where adding it would be.
package struct ReadDescriptor: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let name: String
        package let address: String
        /// 32 hexadecimal digits in groups of four.
        package let fingerprint: String
        /// Whether the city is already among the peers; adding it again renews its address.
        package let isKnown: Bool

        package init(
            id: String, name: String, address: String, fingerprint: String, isKnown: Bool
        ) {
            self.id = id
            self.name = name
            self.address = address
            self.fingerprint = fingerprint
            self.isKnown = isKnown
        }
    }

    package let descriptor: [UInt8]

    package init(descriptor: [UInt8]) {
        self.descriptor = descriptor
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

/// This city's own descriptor, to be carried to the others.
package struct OwnDescriptor: NodeRequest {
    package typealias Answer = FileAnswer

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}
