internal import Ledger
internal import Merge

/// Lists of the staff that were looked at and not yet imported: kept in memory, one for each account, until
/// they are imported or dropped, another one is sent, or their time is over. They are never written to the
/// disk.
struct StagedLists {
    struct List {
        fileprivate let account: String
        let bytes: [UInt8]
        fileprivate let seconds: Int64
        let digest: String
    }

    private static let secondsMax: Int64 = 1_800
    /// How many people may have one at once; the oldest makes room.
    private static let countMax = 8

    private var lists: [List] = []

    /// What the account had before goes.
    mutating func keep(_ bytes: [UInt8], for account: String, at seconds: Int64) {
        sweep(seconds)
        lists.removeAll { $0.account == account }
        if lists.count >= Self.countMax { lists.removeFirst() }
        lists.append(
            List(
                account: account, bytes: bytes, seconds: seconds,
                digest: Digest.sha256(bytes).hex))
    }

    mutating func list(of account: String, at seconds: Int64) -> List? {
        sweep(seconds)
        return lists.first { $0.account == account }
    }

    /// Drops that list, and none that was chosen since.
    mutating func drop(_ digest: String, of account: String) {
        lists.removeAll { $0.account == account && $0.digest.utf8.elementsEqual(digest.utf8) }
    }

    private mutating func sweep(_ seconds: Int64) {
        lists.removeAll { list in
            let age = seconds.subtractingReportingOverflow(list.seconds).partialValue
            return age < 0 || age > Self.secondsMax
        }
    }
}
