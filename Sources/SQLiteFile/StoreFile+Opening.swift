package import GRDB

/// Each way in closes what it opened before it throws.
extension StoreFile {
    /// Opens the file in a folder that exists, or makes it.
    ///
    /// It looks before it touches: a file of another program or of a newer version, and one that
    /// ``StoreForm/inspect`` refuses, is left as it is. Then nobody else may read the file, the connections
    /// get their settings, which are read back, and the tables are brought up to date.
    package convenience init(opening path: String, as form: StoreForm) throws {
        if try FileAccess.prepare(path) { try Self.inspect(path, form) }
        try FileAccess.restrict(path)
        let pool = try DatabasePool(path: path, configuration: Self.configuration(form))
        do {
            try pool.writeWithoutTransaction { database in
                try FileSettings.hardenWriter(database, cacheKibibytes: form.cacheKibibytes)
                if let bytes = form.sizeBytesMax {
                    try FileSettings.limit(database, sizeBytesMax: bytes)
                }
            }
            try form.prepare(pool)
            try FileAccess.restrict(path)
            try pool.read(form.admit)
        } catch {
            try? pool.close()
            throw error
        }
        self.init(reader: pool, writer: pool)
    }

    /// Opens a file that is there and writes nothing, not even beside it: for a medium that is read-only,
    /// or full. The caller sees to it that nobody else writes. A write-ahead log that was left is read if
    /// its index lies beside it.
    package convenience init(readingOnly path: String, as form: StoreForm) throws {
        let address = FileAccess.readOnlyAddress(path)
        try Self.inspect(address, form)
        let queue = try DatabaseQueue(
            path: address, configuration: Self.configuration(form, isReadOnly: true))
        do { try queue.read(form.admit) } catch {
            try? queue.close()
            throw error
        }
        self.init(reader: queue, writer: nil)
    }

    /// An empty file without a name, which goes with the last reference: nothing of it has to outlive the
    /// process, so nothing waits for the disk.
    package convenience init(scratch form: StoreForm) throws {
        let queue = try DatabaseQueue(path: "", configuration: Self.configuration(form))
        do {
            try queue.writeWithoutTransaction { database in
                try FileSettings.forgoDurability(database, cacheKibibytes: form.cacheKibibytes)
            }
            try form.prepare(queue)
        } catch {
            try? queue.close()
            throw error
        }
        self.init(reader: queue, writer: queue)
    }

    /// What a file says of itself, read without changing a byte; nil for one that is not there or cannot
    /// say it: opening it says what is wrong with it.
    package static func peek<Value>(
        _ path: String, _ work: (Database) throws -> Value?
    ) -> Value? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(StoreForm.lockTimeoutSeconds)
        configuration.prepareDatabase(FileSettings.harden)
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
            return nil
        }
        defer { try? queue.close() }
        return (try? queue.read(work)) ?? nil
    }

    /// Reads, over a connection that cannot write, whose file this is and which version made it.
    private static func inspect(_ path: String, _ form: StoreForm) throws {
        let queue = try DatabaseQueue(
            path: path, configuration: configuration(form, isReadOnly: true))
        defer { try? queue.close() }
        try queue.read { database in
            let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tableCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            // A crash before the first migration leaves a file without tables.
            if application == 0, tableCount == 0 { return }
            guard application == form.applicationID else { throw StoreFault.foreign }
            guard try !form.migrator.hasBeenSuperseded(database) else { throw StoreFault.newer }
            try form.inspect(database)
        }
    }

    private static func configuration(
        _ form: StoreForm, isReadOnly: Bool = false
    ) -> Configuration {
        var configuration = Configuration()
        configuration.label = form.label
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(form.lockTimeoutSeconds)
        configuration.prepareDatabase(FileSettings.harden)
        return configuration
    }
}
