/// A file that was looked at and not yet applied: kept in memory, for whoever sent it, until it is
/// applied, another one is sent, or its time is over. It is never written to the disk.
struct StagedFile: Sendable {
    static let secondsMax: Int64 = 1_800
    /// How many people may have one at once; the oldest makes room.
    static let countMax = 8

    let account: String
    let bytes: [UInt8]
    let seconds: Int64
}
