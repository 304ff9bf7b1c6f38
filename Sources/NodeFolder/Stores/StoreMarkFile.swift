/// What `stores.json` says: which databases were made in this folder, how far each was, and whether the
/// folder is where it was written. It lies outside of all databases, so that one that is gone, emptied,
/// exchanged or put back from an older copy is noticed and not taken for a fresh start.
///
/// A mark says at most what is durable in its database: it is written after the commit. So a process that
/// is killed between the two leaves a mark that is behind, which refuses nothing.
package struct StoreMarkFile: Codable, Equatable {
    package struct Store: Codable, Equatable {
        /// The same as in the database, hexadecimal.
        package var identity: String
        /// The file is being made: nothing was ever kept in it that anybody was told of.
        package var isBegun: Bool
        package var writes: Int64 = 0
        package var people: Int64 = 0
    }

    /// The newest entry of a log that is written in this folder.
    package struct Log: Codable, Equatable {
        package var sequence: UInt64
        package var hash: String

        package init(sequence: UInt64, hash: String) {
            self.sequence = sequence
            self.hash = hash
        }
    }

    /// Entries of our own that peers gave back.
    package struct Returned: Codable, Equatable {
        package var entries: Int
        /// Members; empty where they came unasked.
        package var from: [String]
        package var seconds: Int64
    }

    package var version = 1
    package var place: FolderPlace?
    package var stores: [String: Store] = [:]
    /// The key folder has the file with each person's key.
    package var holdsPeople = false
    /// The folder of the peers' descriptors has held some; nil in a file of an earlier version.
    package var holdsPeers: Bool?
    /// There were people on the staff list: without them nothing can be screened.
    package var expectsStaff = false
    /// By replica, hexadecimal.
    package var logs: [String: Log] = [:]
    /// Peers whose copy of our own logs was not compared since the folder may have been put back.
    package var uncompared: [String] = []
    /// They were asked once since then; who did not answer is waited for no more.
    package var isAsked = true
    /// When they were first asked since then, in seconds since 1970.
    package var askedSeconds: Int64?
    package var returned: Returned?
}
