/// What a signature is about. Its bytes stand before the signed message, so that a signature for one
/// purpose can never serve another. Protocol.md §1.3.
package enum SigningDomain: String, CaseIterable, Sendable {
    case descriptor = "tasukeai descriptor signature v1"
    case delegation = "tasukeai delegation signature v1"
    case birth = "tasukeai birth signature v1"
    case head = "tasukeai head signature v1"

    /// The length as one byte, then the ASCII bytes.
    package var bytes: [UInt8] {
        [UInt8(truncatingIfNeeded: rawValue.utf8.count)] + Array(rawValue.utf8)
    }
}
