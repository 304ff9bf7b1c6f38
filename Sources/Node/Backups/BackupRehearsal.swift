internal import ControlSocket
package import NodeFolder
package import Requests

/// Puts a backup back on trial: a node opens on it as it would after a restore, only to read, with the keys
/// that would be put back with it, and checks everything.
package enum BackupRehearsal {
    /// What is wrong with it; nil for a backup from which a node can be put back. Throws where that could not
    /// be found out.
    package static func run(
        _ backup: Backup, _ keys: KeyFolder, settings: NodeSettings, _ call: Call
    ) async throws -> NodeError? {
        do {
            try await LocalNode.beside { try backup.checkSums() }
            let node = try await LocalNode(
                keys.folder, lock: FolderLock(onlyReading: keys.folder), settings: settings,
                keys: keys, log: ControlServer.quiet)
            do {
                _ = try await node.verifyAll(call)
                await node.close()
            } catch {
                await node.close()
                throw error
            }
            return nil
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let found = NodeError(wrapping: error)
            guard DiskFault(error) == nil else { throw found }
            // What says of itself that it is about this backup.
            let isNamed = ["backup_damaged", "not_a_backup"].contains(found.code)
            return isNamed ? found : .backupUnsound(backup.path, found)
        }
    }

    /// With keys that lie anywhere, and no node beside it. Asks for a passphrase where the keys have one.
    package static func run(
        at path: String, keys place: String, _ call: Call
    ) async throws -> BackupItem {
        var backup = try Backup(reading: path)
        let keys = try KeyFolder(opening: backup.folder(keys: place))
        let error = try await run(backup, keys, settings: NodeSettings(), call)
        backup.keep(.init(seconds: LocalNode.now, problem: error?.code))
        if let error { throw error }
        return BackupItem(backup)
    }
}
