internal import FoundationEssentials
internal import Glibc
internal import Requests

/// What a data folder held at one moment, ready to be copied while its node goes on.
///
/// The marks were read before the databases were frozen, and a mark says at most what is durable in its
/// database; the ledger was frozen before the staff records, which therefore know of everything that was
/// published. Put back, it is what a machine that lost its power would have left.
package struct FrozenFolder: Sendable {
    package typealias Copy = @Sendable (_ path: String) throws -> Void

    /// What a node needs and people wrote, but for the databases, the marks and the keys. What is not here is
    /// made anew (`sums.json`, `verified.json`, `intake.json`), belongs to a process (`lock`, `place`,
    /// `control.socket`), or was set aside.
    package static let files = [
        "birth", "descriptor.json", "space.json", "contacts.json", "audit.jsonl", "tasukeai.json",
        "holidays.csv",
    ]
    package static let folders = ["peers", DataFolder.advisersName]
    /// Folders within folders; `advisers/ID/request.json` is the deepest.
    private static let depthMax = 3
    /// Two may be made in one second.
    private static let secondsTried: Int64 = 60

    private let folder: DataFolder
    private let marks: [UInt8]
    private let databases: [StoreName: Copy]

    /// `freeze` freezes the databases, the ledger first, and leaves out those that were never made.
    package init(
        _ folder: DataFolder, freeze: () throws -> [StoreName: Copy]
    ) throws {
        self.folder = folder
        guard let marks = try DurableFile.read(folder.storeMarks) else {
            throw NodeError.storesUnknown(folder.storeMarks)
        }
        self.marks = marks
        databases = try freeze()
    }

    /// Copies everything into a new folder on the shelf, which has its name once all of it is on the disk.
    package func copy(
        to shelf: BackupShelf, member: String, program: String, seconds: Int64
    ) throws -> Backup {
        try checkRoom(shelf)
        let (path, unfinished) = try begin(shelf, member, seconds)
        do {
            let node = unfinished + "/" + Backup.nodeName
            try DataFolder.create(node)
            var files: [String: BackupManifest.File] = [:]
            for name in Self.files { try add(name, node, &files) }
            for name in Self.folders { try addFolder(name, node, &files, depth: 1) }
            try DurableFile.write(marks, to: node + "/stores.json")
            try note("stores.json", node, &files)
            for store in StoreName.allCases {
                guard let copy = databases[store] else { continue }
                try copy(node + "/" + store.fileName)
                try note(store.fileName, node, &files)
            }
            let manifest = BackupManifest(
                program: program, member: member, madeSeconds: seconds, files: files)
            _ = try Backup(manifest, in: unfinished)
            try DurableFile.syncFolder(of: node + "/birth")
            guard rename(unfinished, path) == 0 else {
                throw FileFailure(path: path, number: errno)
            }
            try DurableFile.syncFolder(of: path)
            return try Backup(reading: path)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }

    /// A folder of its own, under the name of this second, or of the next that is free.
    private func begin(
        _ shelf: BackupShelf, _ member: String, _ seconds: Int64
    ) throws -> (path: String, unfinished: String) {
        for later in 0..<Self.secondsTried {
            let name = BackupNames.name(of: member, seconds: seconds + later)
            let path = shelf.path + "/" + name
            let unfinished = path + BackupNames.unfinished
            guard access(path, F_OK) != 0 else { continue }
            if mkdir(unfinished, 0o700) == 0 { return (path, unfinished) }
            guard errno == EEXIST else { throw FileFailure(path: unfinished, number: errno) }
        }
        throw NodeError.backupTaken(shelf.path)
    }

    private func checkRoom(_ shelf: BackupShelf) throws {
        var needed = 16 << 20
        for store in StoreName.allCases {
            for name in [store.fileName, store.fileName + "-wal"] {
                needed += StoreMarks.sizeBytes(folder.path + "/" + name) ?? 0
            }
        }
        needed += StoreMarks.sizeBytes(folder.audit) ?? 0
        if let room = IntakeDesk.freeBytes(of: shelf.path), room < needed {
            throw NodeError.backupNoRoom(shelf.path, needed: needed, free: room)
        }
    }

    private func add(
        _ name: String, _ node: String, _ files: inout [String: BackupManifest.File]
    ) throws {
        var found = stat()
        guard lstat(folder.path + "/" + name, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
            return
        }
        let sum = try FileSum.copying(folder.path + "/" + name, to: node + "/" + name)
        files[name] = BackupManifest.File(bytes: sum.bytes, sha256: sum.sha256)
    }

    private func addFolder(
        _ name: String, _ node: String, _ files: inout [String: BackupManifest.File], depth: Int
    ) throws {
        let path = folder.path + "/" + name
        var found = stat()
        guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else { return }
        guard depth <= Self.depthMax else { throw NodeError.backupTooDeep(path) }
        try DataFolder.create(node + "/" + name)
        // What is being written beside a file is renamed to it in a moment.
        for inner in try FolderNames.ifThere(path).sorted() where !inner.hasSuffix(".new") {
            try add(name + "/" + inner, node, &files)
            try addFolder(name + "/" + inner, node, &files, depth: depth + 1)
        }
        try DurableFile.syncFolder(of: node + "/" + name + "/.")
    }

    private func note(
        _ name: String, _ node: String, _ files: inout [String: BackupManifest.File]
    ) throws {
        guard let sum = try FileSum.of(node + "/" + name) else {
            throw FileFailure(path: node + "/" + name, number: ENOENT)
        }
        files[name] = BackupManifest.File(bytes: sum.bytes, sha256: sum.sha256)
    }
}
