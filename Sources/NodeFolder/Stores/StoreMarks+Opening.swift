package import Accounts
internal import FoundationEssentials
package import Notices
package import SQLiteLedger
package import Staff

/// Opens the databases under their marks.
extension StoreMarks {
    package func openLedger() throws -> SQLiteStore {
        let identity = try admit(.ledger, found: .read(.ledger, in: folder))
        let store = try StoreReading.telling(folder.ledger) {
            try SQLiteStore(path: folder.ledger, identity: identity)
        }
        try keep(.ledger, try opened(.ledger))
        return store
    }

    package func openStaff(_ keys: KeyFolder) throws -> StaffStore {
        try checkPeople()
        let identity = try admit(.staff, found: .read(.staff, in: folder))
        let staff = try StoreReading.telling(folder.people, folder.path(of: .staff)) {
            try StaffStore(
                folder: folder.staff, keys: try StaffKeyFile.keys(keys), identity: identity)
        }
        try keep(.staff, try opened(.staff))
        return staff
    }

    package func openAccounts(_ keys: KeyFolder) throws -> AccountStore {
        let identity = try admit(.accounts, found: .read(.accounts, in: folder))
        let accounts = try AccountStore(
            folder: folder.path, keys: try StaffKeyFile.accountKeys(keys), identity: identity)
        try keep(.accounts, try opened(.accounts))
        return accounts
    }

    package func openNotices() throws -> NoticeStore {
        let identity = try admit(.notices, found: .read(.notices, in: folder))
        let notices = try NoticeStore(folder: folder.path, identity: identity)
        try keep(.notices, try opened(.notices))
        return notices
    }

    /// What a database says of itself once it is open; one that cannot say it is damaged.
    private func opened(_ name: StoreName) throws -> FoundStore {
        if let found = FoundStore?.read(name, in: folder) { return found }
        // A disk that does not read says so here.
        try DurableFile.readThrough(folder.path(of: name))
        switch name {
        case .ledger: throw SQLiteStoreError(.corrupt, "store")
        case .staff: throw StaffError.databaseCorrupt
        case .accounts: throw AccountsError.databaseCorrupt
        case .notices: throw NoticesError.corrupt
        }
    }

    /// Those that are opened when they are first needed must be there all the same: a node that runs
    /// without its logins would find that out at the first visitor.
    package func checkLater() throws {
        for name in [StoreName.accounts, .notices] where file.stores[name.rawValue] != nil {
            _ = try admit(name, found: .read(name, in: folder))
        }
    }
}

/// SQLite calls what the disk does not give damage; so does whoever cannot read a key. Where a file cannot
/// be read through, it is the disk that is told of.
package enum StoreReading {
    package static func telling<Value>(_ paths: String..., open: () throws -> Value) throws -> Value
    {
        do { return try open() } catch {
            try readThrough(paths)
            throw error
        }
    }

    package static func telling<Value: Sendable>(
        _ paths: String..., open: sending () async throws -> Value
    ) async throws -> Value {
        do { return try await open() } catch {
            try readThrough(paths)
            throw error
        }
    }

    private static func readThrough(_ paths: [String]) throws {
        for path in paths where FileManager.default.fileExists(atPath: path) {
            try DurableFile.readThrough(path)
        }
    }
}
