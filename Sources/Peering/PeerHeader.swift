/// Header names and the media type of this binding. Protocol.md §6.
enum PeerHeader {
    static let birth = "tasukeai-birth"
    static let mediaType = "application/vnd.tasukeai.v1+protobuf"
}
