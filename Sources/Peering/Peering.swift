/// What this target is: both halves of the HTTP binding of a sync on one table of routes: a libcurl
/// client (`Client`, `Calling`) and Hummingbird routes (`Serving`), with signed requests and responses
/// (`Signature`). Protocol.md §6.
///
/// What it must not know: what entries mean, where they are stored, that staff exist.
package enum PeerRoute: String, CaseIterable, Sendable {
    case frontier = "/tasukeai/v1/frontier"
    case pull = "/tasukeai/v1/pull"
    case push = "/tasukeai/v1/push"
}

/// Header names and the media type of this binding. Protocol.md §6.
enum PeerHeader {
    static let birth = "tasukeai-birth"
    /// The code of an unsigned refusal; nothing on the way writes this field.
    static let refusal = "tasukeai-refusal"
    static let mediaType = "application/vnd.tasukeai.v1+protobuf"
}
