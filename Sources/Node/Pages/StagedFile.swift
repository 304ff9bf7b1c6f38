/// A file that was looked at and not yet applied: kept in memory, for whoever sent it, until it is
/// applied, another one is sent, or its time is over. It is never written to the disk.
package struct StagedFile: Sendable {
    static let secondsMax: Int64 = 1_800
    /// How many people may have one at once; the oldest makes room.
    static let countMax = 8

    let account: String
    package let bytes: [UInt8]
    let seconds: Int64
    /// Names the content, so that what is applied is what was looked at: in another window the same
    /// person may have chosen another file since.
    package let digest: String

    init(account: String, bytes: [UInt8], seconds: Int64) {
        self.account = account
        self.bytes = bytes
        self.seconds = seconds
        digest = NodeDigest.text(of: bytes)
    }
}
