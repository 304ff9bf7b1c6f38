package import Accounts
internal import Notices
internal import SQLiteLedger
package import Staff

/// What a database says of itself; see ``StoreMarkFile/Store``.
package struct FoundStore: Equatable, Sendable {
    package let identity: [UInt8]
    package var writes: Int64
    package var people: Int64

    package init(identity: [UInt8], writes: Int64 = 0, people: Int64 = 0) {
        self.identity = identity
        self.writes = writes
        self.people = people
    }
}

extension FoundStore {
    package init(_ standing: StaffStore.FileStanding) {
        self.init(
            identity: standing.identity, writes: standing.writes, people: standing.people)
    }

    package init(_ standing: AccountStore.FileStanding) {
        self.init(identity: standing.identity, writes: standing.writes)
    }
}

extension FoundStore? {
    /// What lies in a folder, read without changing a byte; nil for what cannot be read.
    package static func read(_ name: StoreName, in folder: DataFolder) -> FoundStore? {
        guard (StoreMarks.sizeBytes(folder.path(of: name)) ?? 0) > 0 else { return nil }
        return switch name {
        case .ledger: SQLiteStore.identity(ofFileAt: folder.ledger).map { FoundStore(identity: $0) }
        case .staff: StaffStore.fileStanding(inFolder: folder.staff).map { FoundStore($0) }
        case .accounts: AccountStore.fileStanding(inFolder: folder.path).map { FoundStore($0) }
        case .notices: NoticeStore.identity(inFolder: folder.path).map { FoundStore(identity: $0) }
        }
    }
}
