package import GRDB

/// What distinguishes one store's file from another's; everything else is the same for all.
package struct StoreForm: Sendable {
    package static let lockTimeoutSeconds = 5.0

    /// Names the queues, for whoever looks at a process.
    let label: String
    /// In the header of every file of this store.
    let applicationID: Int64
    let migrator: DatabaseMigrator

    /// How long a write waits for another process before it is ``StoreFault/Kind/busy``.
    package var lockTimeoutSeconds = Self.lockTimeoutSeconds
    /// What the writing connection keeps of the file in memory, where SQLite's own measure is too little.
    package var cacheKibibytes: Int?
    /// A commit that needs a larger file fails like one on a full disk.
    package var sizeBytesMax: Int?

    /// Asked of a file that holds something and is ours, before a byte of it is touched.
    package var inspect: @Sendable (Database) throws -> Void = { _ in }
    /// Brings the tables up to date; called with the settings in force.
    package var prepare: @Sendable (any DatabaseWriter) throws -> Void
    /// Asked last, of a file that was prepared and of one that is only read.
    package var admit: @Sendable (Database) throws -> Void = { _ in }

    package init(label: String, applicationID: Int64, migrator: DatabaseMigrator) {
        self.label = label
        self.applicationID = applicationID
        self.migrator = migrator
        prepare = { try migrator.migrate($0) }
    }
}
