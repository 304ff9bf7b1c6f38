package import Accounts
package import Staff

/// The keys of the staff records and of what is derived from them, from the key folder.
package enum StaffKeyFile {
    private static let purpose = "staff"

    /// The master key is made at `init` and never again: a new one would not open what is there, and
    /// would stand in the place of the lost one.
    package static func keys(_ keys: KeyFolder) throws -> StaffKeys {
        StaffKeys(
            master: try master(keys), storage: PeopleFile(keys.folder),
            randomBytes: SystemRandom.bytes)
    }

    /// The key of the logins is derived from the staff key, which cannot be worked out from it: protecting
    /// the key folder protects it as well.
    package static func accountKeys(_ keys: KeyFolder) throws -> AccountKeys {
        AccountKeys(
            master: try SecretBox.derivedKey("tasukeai accounts", from: try master(keys)),
            randomBytes: SystemRandom.bytes)
    }

    /// The master key as it lies there now.
    package static func seed(_ keys: KeyFolder) throws -> [UInt8] {
        try KeyFile.read(purpose: purpose, in: keys)
    }

    private static func master(_ keys: KeyFolder) throws -> [UInt8] {
        guard KeyFile.exists(purpose: purpose, in: keys) else {
            throw KeyFile.missing(purpose: purpose, in: keys.folder)
        }
        return try KeyFile.read(purpose: purpose, in: keys)
    }
}

/// The file with each person's key, in the key folder: apart from the databases and their backups.
struct PeopleFile: PersonKeyStorage {
    private let path: String

    init(_ folder: DataFolder) {
        path = folder.people
    }

    func read() throws -> [UInt8]? { try DurableFile.read(path) }

    func replace(_ bytes: [UInt8]) throws { try DurableFile.write(bytes, to: path) }
}
