internal import Staff

/// The keys of the staff records, from the key folder.
enum StaffKeyFile {
    private static let purpose = "staff"

    /// The master key is made when a folder has none yet: folders from before records were sealed.
    /// Should it have been lost instead, the file of the persons' keys does not open with the new
    /// one, and the store refuses.
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
        if !KeyFile.exists(purpose: purpose, in: keys) {
            // A new key would not open what is there, and would stand in the place of the lost one.
            guard try PeopleFile(keys.folder).read() == nil else { throw StaffError.keysDoNotFit }
            try KeyFile.write(
                SystemRandom.bytes(StaffKeys.keyByteCount), purpose: purpose, in: keys)
        }
        return try KeyFile.read(purpose: purpose, in: keys)
    }
}
