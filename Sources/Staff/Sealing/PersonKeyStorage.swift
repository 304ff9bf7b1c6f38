/// Where the file with each person's key lies: in the key folder, apart from the database and its
/// backups, so that taking a key away makes every copy of the person's records unreadable.
///
/// Replacing must be durable and whole: after a crash there is the old file or the new one.
package protocol PersonKeyStorage: Sendable {
    /// The bytes of the file; nil where there is none yet.
    func read() throws -> [UInt8]?
    func replace(_ bytes: [UInt8]) throws
}
