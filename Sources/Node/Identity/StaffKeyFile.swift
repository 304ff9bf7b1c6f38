internal import Staff

/// The keys of the staff records, from the key folder.
enum StaffKeyFile {
    private static let purpose = "staff"

    /// The master key is made at `init` and never again: a new one would not open what is there, and
    /// would stand in the place of the lost one.
    static func keys(_ keys: KeyFolder) throws -> StaffKeys {
        StaffKeys(
            master: try master(keys), storage: PeopleFile(keys.folder),
            randomBytes: SystemRandom.bytes)
    }

    /// A key for something else of this city hall, from which the staff key cannot be worked out.
    static func derived(_ label: String, _ keys: KeyFolder) throws -> [UInt8] {
        try SecretBox.derivedKey(label, from: try master(keys))
    }

    /// The master key as it lies there now.
    static func seed(_ keys: KeyFolder) throws -> [UInt8] {
        try KeyFile.read(purpose: purpose, in: keys)
    }

    private static func master(_ keys: KeyFolder) throws -> [UInt8] {
        guard KeyFile.exists(purpose: purpose, in: keys) else {
            throw NodeError.staffKeyMissing(keys.folder.key(purpose))
        }
        return try KeyFile.read(purpose: purpose, in: keys)
    }
}
