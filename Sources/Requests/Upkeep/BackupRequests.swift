/// Copies the node into a new folder while it works, opens the copy on trial, and says what came of it.
package struct MakeBackup: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil where it was only begun.
        package let backup: BackupItem?

        package init(backup: BackupItem?) {
            self.backup = backup
        }
    }

    /// The whole path of the folder in which it is to lie; nil: that of the settings.
    package let folder: String?
    /// Whether the answer comes once it is made; else once it is begun.
    package let waits: Bool

    package init(folder: String?, waits: Bool) {
        self.folder = folder
        self.waits = waits
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}

/// The backups in the folder of the settings, or in another one.
package struct ListBackups: NodeRequest {
    package typealias Answer = BackupList

    package let folder: String?

    package init(folder: String?) {
        self.folder = folder
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// Reads a backup again, opens it on trial as a node would that was put back from it, and checks everything
/// in it; writes nothing there but what came of it.
package struct VerifyBackup: NodeRequest {
    package typealias Answer = BackupItem

    /// The whole path of the backup; nil: the newest in the folder of the settings.
    package let path: String?

    package init(path: String?) {
        self.path = path
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

package struct BackupItem: Codable, Sendable {
    package let name: String
    package let path: String
    /// When the databases were frozen, in seconds since 1970.
    package let madeSeconds: Int64
    package let bytes: Int
    /// When it was last opened on trial; nil: never.
    package let triedSeconds: Int64?
    /// The code of what was wrong then; nil where nothing was.
    package let problem: String?

    package init(
        name: String, path: String, madeSeconds: Int64, bytes: Int, triedSeconds: Int64?,
        problem: String?
    ) {
        self.name = name
        self.path = path
        self.madeSeconds = madeSeconds
        self.bytes = bytes
        self.triedSeconds = triedSeconds
        self.problem = problem
    }

    package var isSound: Bool { triedSeconds != nil && problem == nil }
}

package struct BackupList: Codable, Sendable {
    /// nil where the settings name none.
    package let folder: String?
    /// Where a copy of the keys is kept; nil: the node keeps none.
    package let keysFolder: String?
    /// `2:00`, in Japan: when one is made each day.
    package let time: String
    package let keep: Int
    /// Whether the folder lies on the disk of the data; nil where it is not there.
    package let isSameDisk: Bool?
    package let isRunning: Bool
    /// The newest first.
    package let backups: [BackupItem]
    /// Why the last one that was due was not made; nil where it was.
    package let problem: Problem?

    package struct Problem: Codable, Sendable {
        package let seconds: Int64
        package let code: String
        package let message: String
        package let action: String

        package init(seconds: Int64, code: String, message: String, action: String) {
            self.seconds = seconds
            self.code = code
            self.message = message
            self.action = action
        }
    }

    package init(
        folder: String?, keysFolder: String?, time: String, keep: Int, isSameDisk: Bool?,
        isRunning: Bool, backups: [BackupItem], problem: Problem?
    ) {
        self.folder = folder
        self.keysFolder = keysFolder
        self.time = time
        self.keep = keep
        self.isSameDisk = isSameDisk
        self.isRunning = isRunning
        self.backups = backups
        self.problem = problem
    }
}
