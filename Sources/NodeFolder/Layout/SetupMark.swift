internal import FoundationEssentials
internal import Glibc
internal import Requests

/// What `init` has begun and not finished. A killed process leaves the mark, and the next `init` takes away
/// what was made and begins anew; without the mark, files in a folder are somebody else's.
///
/// The keys of a node whose making was not finished sign nothing that anybody has seen.
package enum SetupMark {
    /// What the folder is to become, which says when it is finished.
    package enum Kind: String {
        case node
        case root
    }

    private static let name = "initializing"
    /// All that is made between the mark and the end. The birth goes first: without it the folder is no
    /// node, wherever the taking away is stopped.
    private static let made =
        ["birth", "keys", "peers", "space.json", "descriptor.json", "place", "stores.json"]
        + ([""] + StoreName.companions + ["-journal"]).map { DataFolder.accountsName + $0 }
        + ["audit.jsonl"]

    /// Makes the folder ready for `init`, which it belongs to until the lock is let go. Throws where it
    /// is something already, or has files of somebody else.
    package static func begin(_ kind: Kind, in folder: DataFolder) throws -> FolderLock {
        try check(kind, folder)
        try DataFolder.create(folder.path)
        guard let lock = try FolderLock(folder) else { throw NodeError.folderBusy(folder.path) }
        try lock.checkHeld()
        // Somebody else may have been quicker.
        try check(kind, folder)
        try undo(in: folder)
        try DurableFile.write(Array(kind.rawValue.utf8), to: path(folder))
        return lock
    }

    /// The last file is written.
    package static func end(in folder: DataFolder) throws {
        guard unlink(path(folder)) == 0 else { return }
        try DurableFile.syncFolder(of: path(folder))
    }

    /// Takes away what was made, after a failure as after a kill. The folder was empty; it is again. The
    /// caller has held its lock since it was.
    package static func undo(in folder: DataFolder) throws {
        for name in made {
            for file in [folder.path + "/" + name, folder.path + "/" + name + ".new"]
            where FileManager.default.fileExists(atPath: file) {
                try FileManager.default.removeItem(atPath: file)
            }
        }
        try DurableFile.syncFolder(of: path(folder))
        try end(in: folder)
    }

    /// Whether a node was begun here and is none yet.
    static func isUnfinishedNode(_ folder: DataFolder) -> Bool {
        kind(of: folder) == .node && !folder.isInitialized
    }

    private static func check(_ kind: Kind, _ folder: DataFolder) throws {
        if folder.hasLostBirth { throw NodeError.missingFile(folder.birth) }
        guard !folder.holdsMember else { throw NodeError.alreadyInitialized(folder.path) }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var own: Set<String> = ["lock", name, name + ".new"]
        if self.kind(of: folder) != nil { own.formUnion(made + made.map { $0 + ".new" }) }
        guard names.allSatisfy(own.contains) else { throw NodeError.folderInUse(folder.path) }
    }

    private static func kind(of folder: DataFolder) -> Kind? {
        (try? DurableFile.read(path(folder))).flatMap {
            $0.flatMap { Kind(rawValue: String(decoding: $0, as: UTF8.self)) }
        }
    }

    private static func path(_ folder: DataFolder) -> String { folder.path + "/" + name }
}
