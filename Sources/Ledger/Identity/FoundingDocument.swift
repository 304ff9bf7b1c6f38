internal import FoundationEssentials
package import Merge
internal import SwiftProtobuf

/// The document that founds a circle of sharing: its name, its founders, its protocol version.
///
/// Every founder can make it alone, without a network and before any key exists, and all get the
/// same space id. Protocol.md §2.1.
package struct FoundingDocument: Equatable, Sendable {
    package let name: String
    package let founders: [MemberID]

    /// Founders are put in order; a name has 1 to 64 bytes of a–z, 0–9 and hyphen.
    package init(name: String, founders: [MemberID]) throws(LedgerError) {
        let allowed = name.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
        }
        guard (1...64).contains(name.utf8.count), allowed else { throw .malformed("space name") }
        guard !founders.isEmpty, founders.count <= Limits.foundersMax,
            Set(founders).count == founders.count
        else { throw .malformed("founders") }
        self.name = name
        self.founders = founders.sorted()
    }

    package var spaceID: SpaceID {
        var message = WireFounding()
        message.protocol = LedgerFormat.version
        message.name = name
        message.founders = founders.map(\.text)
        var hasher = Hasher256(domain: "tasukeai space v1")
        hasher.update(message.canonicalBytes)
        return SpaceID(hasher.digest())
    }
}

/// The id of a space: the hash of its founding document. Protocol.md §2.1.
package struct SpaceID: Hashable, Sendable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) {
        self.digest = digest
    }

    package var description: String { digest.hex }
}
