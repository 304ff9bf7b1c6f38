package import Merge

/// The id of a space: the hash of its founding document. Protocol.md §2.1.
package struct SpaceID: Hashable, Sendable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) {
        self.digest = digest
    }

    package var description: String { digest.hex }
}
