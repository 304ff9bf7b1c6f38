internal import FoundationEssentials
internal import Glibc
internal import Requests

/// What this target is: what lies in a node's data folder, and how. Where each file is, who may read it, the
/// lock, the keys and their protection, signed documents, the audit, the settings as people write them, the
/// four databases under marks that lie outside of them, and whether all of it is whole.
///
/// It must not know: the network, whoever asks (`UseCases`), pages, the gate. Nothing is sent or served
/// here, and no entry is signed.
///
/// A `DataFolder` is where everything of a node lies. Readable by its owner only.
package struct DataFolder: Sendable {
    package let path: String
    /// Outside the databases and their backups.
    package let keys: String

    /// `keys`: where the key folder lies, if not within; it does where a backup is read.
    package init(_ path: String, keys: String? = nil) {
        self.path = path
        self.keys = keys ?? path + "/keys"
    }

    package var staff: String { path }
    package static let staffName = "staff.sqlite"
    package static let accountsName = "accounts.sqlite"
    package static let noticesName = "notices.sqlite"
    package var ledger: String { path + "/ledger.sqlite" }
    package func path(of store: StoreName) -> String { path + "/" + store.fileName }
    /// Which databases there are and how far they were; see ``StoreMarks``.
    package var storeMarks: String { path + "/stores.json" }
    /// See ``FolderPlace``.
    var place: String { path + "/place" }
    package var descriptor: String { path + "/descriptor.json" }
    package var space: String { path + "/space.json" }
    package var peers: String { path + "/peers" }
    package var removedPeers: String { path + "/peers/removed" }
    package var contacts: String { path + "/contacts.json" }
    /// What each member brought today.
    package var intake: String { path + "/intake.json" }
    package var audit: String { path + "/audit.jsonl" }
    /// What the databases held when they were closed; see ``StoreSums``.
    var sums: String { path + "/sums.json" }
    /// When everything was last verified, and what came of it.
    package var verified: String { path + "/verified.json" }
    package var lock: String { path + "/lock" }
    package var socket: String { path + "/control.socket" }
    /// What Linux allows for the address of a Unix socket, without its final zero.
    package static let socketBytesMax = 107
    package var settings: String { path + "/tasukeai.json" }
    /// A city's own word on single holidays.
    package var holidays: String { path + "/holidays.csv" }
    package var birth: String { path + "/birth" }
    package var protection: String { keys + "/protection.json" }
    package func key(_ purpose: String) -> String { keys + "/" + purpose + ".key" }

    /// What belongs to the replicas of advisers that this node hosts; see ``HostingFolder``.
    package var advisers: String { path + "/" + Self.advisersName }
    package var adviserKeys: String { keys + "/" + Self.advisersName }
    package static let advisersName = "advisers"
    static let adviserIDDigits = 8

    /// Eight hexadecimal digits: ids become paths.
    static func isAdviserID(_ text: String) -> Bool {
        text.utf8.count == adviserIDDigits
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Each person's key, sealed under the key of the staff records.
    var people: String { keys + "/people" }

    package var isInitialized: Bool { FileManager.default.fileExists(atPath: birth) }

    /// Throws where no node is: none was made here, or the document is gone that makes it one.
    package func checkNode() throws {
        guard !isInitialized else { return }
        try checkReachable()
        if hasLostBirth { throw NodeError.missingFile(birth) }
        throw NodeError.notInitialized(path)
    }

    /// Throws where neither a node nor an adviser's root is.
    package func checkMember() throws {
        guard !holdsMember else { return }
        try checkReachable()
        throw NodeError.notInitialized(path)
    }

    /// Throws where this account may not look: nothing is said of what lies there. It is often a
    /// command that an administrator runs under another account than the node's.
    package func checkReachable() throws {
        var found = stat()
        guard stat(birth, &found) != 0, errno == EACCES || errno == EPERM else { return }
        throw NodeError.folderClosed(path)
    }

    /// The birth is written last: what a node alone has, and has before it, lies here without one.
    var hasLostBirth: Bool {
        let files = [storeMarks, ledger, key("writing")]
        return !isInitialized && files.contains(where: FileManager.default.fileExists)
            && !SetupMark.isUnfinishedNode(self)
    }

    /// Whether keys of a member lie here: a node, or an adviser's root without a node.
    package var holdsMember: Bool {
        isInitialized
            || FileManager.default.fileExists(atPath: descriptor)
                && !SetupMark.isUnfinishedNode(self)
    }

    /// Creates a folder that only its owner can enter.
    package static func create(_ path: String) throws {
        do {
            try make(path)
        } catch {
            throw FileFailure(path: path, number: ENOTDIR)
        }
    }

    private static func make(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        // An empty folder that somebody made before may be open to others.
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
}

/// A database of a node.
package enum StoreName: String, CaseIterable, Sendable {
    case ledger, staff, accounts, notices

    package var fileName: String { rawValue + ".sqlite" }

    /// SQLite's own companions of the file.
    static let companions = ["-wal", "-shm"]
}
