internal import Accounts
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff

/// Opens the databases under their marks, and moves the marks on.
extension LocalNode {
    static func openLedger(_ marks: StoreMarks) throws -> SQLiteStore {
        let folder = marks.folder
        let identity = try marks.admit(.ledger, found: .read(.ledger, in: folder))
        let store = try reading(folder.ledger) {
            try SQLiteStore(path: folder.ledger, identity: identity)
        }
        try marks.keep(.ledger, try opened(.ledger, folder))
        return store
    }

    static func openStaff(_ marks: StoreMarks, _ keys: KeyFolder) throws -> StaffStore {
        let folder = marks.folder
        try marks.checkPeople()
        let identity = try marks.admit(.staff, found: .read(.staff, in: folder))
        let staff = try reading(folder.people, folder.path(of: .staff)) {
            try StaffStore(
                folder: folder.staff, keys: try StaffKeyFile.keys(keys), identity: identity)
        }
        try marks.keep(.staff, try opened(.staff, folder))
        return staff
    }

    static func openAccounts(_ marks: StoreMarks, _ keys: KeyFolder) throws -> AccountStore {
        let folder = marks.folder
        let identity = try marks.admit(.accounts, found: .read(.accounts, in: folder))
        let accounts = try AccountStore(
            folder: folder.path, keys: try accountKeys(keys), identity: identity)
        try marks.keep(.accounts, try opened(.accounts, folder))
        return accounts
    }

    static func openNotices(_ marks: StoreMarks) throws -> NoticeStore {
        let folder = marks.folder
        let identity = try marks.admit(.notices, found: .read(.notices, in: folder))
        let notices = try NoticeStore(folder: folder.path, identity: identity)
        try marks.keep(.notices, try opened(.notices, folder))
        return notices
    }

    /// SQLite calls what the disk does not give damage; so does whoever cannot read a key. Where a file
    /// cannot be read through, it is the disk that is told of.
    static func reading<Value>(_ paths: String..., open: () throws -> Value) throws -> Value {
        do { return try open() } catch {
            try readThrough(paths)
            throw error
        }
    }

    static func reading<Value: Sendable>(
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

    /// What a database says of itself once it is open; one that cannot say it is damaged.
    private static func opened(_ name: StoreName, _ folder: DataFolder) throws -> FoundStore {
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
    static func checkLater(_ marks: StoreMarks) throws {
        for name in [StoreName.accounts, .notices] where marks.file.stores[name.rawValue] != nil {
            _ = try marks.admit(name, found: .read(name, in: marks.folder))
        }
    }

    /// Moves the marks up to what is durable now. A mark that stays behind refuses nothing, so what
    /// fails here is tried again later.
    func keepMarks() async {
        var found: [StoreName: FoundStore] = [:]
        if let standing = try? await staff.fileStanding() { found[.staff] = FoundStore(standing) }
        if let standing = try? await accounts?.fileStanding() {
            found[.accounts] = FoundStore(standing)
        }
        var logs: [String: StoreMarkFile.Log] = [:]
        for replica in ownLogs.replicas {
            guard let log = await chronicle.state(of: replica), log.held > 0 else { continue }
            logs[replica.description] = .init(sequence: log.held, hash: log.hash.hex)
        }
        try? marks.raise(found, logs: logs)
        marks.returned(ownLogs.takeUnasked(), from: [], seconds: Self.now)
    }

    /// A ledger in which the marked entry of one of our logs is another one forked here: it is not the
    /// one that the mark was made for.
    func checkMarkedEntries() async throws {
        for replica in ownLogs.replicas {
            guard let mark = marks.file.logs[replica.description],
                let log = await chronicle.state(of: replica), log.held >= mark.sequence
            else { continue }
            let place = EntryPlace(replica: replica, sequence: mark.sequence)
            guard try await store.hashes(of: [place])[place]?.hex == mark.hash else {
                throw NodeError.storeRefused(.other, .ledger, folder)
            }
        }
    }
}

extension FoundStore {
    init(_ standing: StaffStore.FileStanding) {
        self.init(
            identity: standing.identity, writes: standing.writes, people: standing.people)
    }

    init(_ standing: AccountStore.FileStanding) {
        self.init(identity: standing.identity, writes: standing.writes)
    }
}

extension FoundStore? {
    /// What lies in a folder, read without changing a byte; nil for what cannot be read.
    static func read(_ name: StoreName, in folder: DataFolder) -> FoundStore? {
        guard (StoreMarks.sizeBytes(folder.path(of: name)) ?? 0) > 0 else { return nil }
        return switch name {
        case .ledger: SQLiteStore.identity(ofFileAt: folder.ledger).map { FoundStore(identity: $0) }
        case .staff: StaffStore.fileStanding(inFolder: folder.staff).map { FoundStore($0) }
        case .accounts: AccountStore.fileStanding(inFolder: folder.path).map { FoundStore($0) }
        case .notices: NoticeStore.identity(inFolder: folder.path).map { FoundStore(identity: $0) }
        }
    }
}
