internal import Glibc
internal import Staff

/// The keys of the staff records, from the key folder.
enum StaffKeyFile {
    private static let purpose = "staff"

    /// The master key is made when a folder has none yet: folders from before records were sealed.
    /// Should it have been lost instead, the file of the persons' keys does not open with the new
    /// one, and the store refuses.
    static func keys(_ folder: DataFolder) throws -> StaffKeys {
        if access(folder.key(purpose), F_OK) != 0 {
            try KeyFile.write(
                SystemRandom.bytes(StaffKeys.keyByteCount), purpose: purpose, in: folder)
        }
        return StaffKeys(
            master: try KeyFile.read(purpose: purpose, in: folder), storage: PeopleFile(folder),
            randomBytes: SystemRandom.bytes)
    }
}
