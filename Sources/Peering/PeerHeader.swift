/// Header names and the media type of this binding. Protocol.md §6.
enum PeerHeader {
    static let birth = "tasukeai-birth"
    /// The code of an unsigned refusal; nothing on the way writes this field.
    static let refusal = "tasukeai-refusal"
    static let mediaType = "application/vnd.tasukeai.v1+protobuf"
}
