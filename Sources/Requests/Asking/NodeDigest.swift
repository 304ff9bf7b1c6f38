internal import Ledger
internal import Merge

/// SHA-256 for pages, which know no ledger.
package enum NodeDigest {
    package static func bytes(of bytes: [UInt8]) -> [UInt8] { Digest.sha256(bytes).bytes }

    /// In hexadecimal, for a form.
    package static func text(of bytes: [UInt8]) -> String {
        Hexadecimal.text(Self.bytes(of: bytes))
    }
}
