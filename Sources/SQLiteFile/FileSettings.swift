internal import GRDB

/// How SQLite is told to treat a file and to distrust it, and whether it says that it does: a build of
/// SQLite or a file system that will not is refused, because commits would be lost with the power, or what
/// was erased would stay readable.
enum FileSettings {
    /// Of every connection. Damage is noticed when a page is read; functions in a manipulated schema are
    /// not run; what is replaced does not stay readable in free pages.
    static let ofEveryone: [(name: String, value: DatabaseValue)] = [
        ("trusted_schema", 0.databaseValue), ("cell_size_check", 1.databaseValue),
        ("secure_delete", 1.databaseValue),
    ]

    /// Of the one that writes. What was acknowledged survives a power cut: commits wait for the disk.
    static let ofWriter: [(name: String, value: DatabaseValue)] =
        ofEveryone + [
            ("journal_mode", "wal".databaseValue), ("synchronous", 2.databaseValue),
            ("foreign_keys", 1.databaseValue),
        ]

    static func harden(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON
                """)
    }

    /// After the pool has set its own, which is `synchronous = NORMAL`.
    static func hardenWriter(_ database: Database, cacheKibibytes: Int?) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try setCache(database, cacheKibibytes)
        if let first = try unmet(database, ofWriter).first { throw StoreFault.setting(first) }
    }

    /// For a file that goes with the process.
    static func forgoDurability(_ database: Database, cacheKibibytes: Int?) throws {
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        try setCache(database, cacheKibibytes)
    }

    static func limit(_ database: Database, sizeBytesMax: Int) throws {
        let page = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
        let pages = max(1, Int64(clamping: sizeBytesMax) / max(1, page))
        // SQLite's own limit.
        try database.execute(sql: "PRAGMA max_page_count = \(min(pages, 4_294_967_294))")
    }

    /// Those that are not as they should be, as "name is value".
    static func unmet(
        _ database: Database, _ settings: [(name: String, value: DatabaseValue)]
    ) throws -> [String] {
        try settings.compactMap { name, value in
            let found = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)") ?? .null
            return found == value ? nil : "\(name) is \(found)"
        }
    }

    private static func setCache(_ database: Database, _ kibibytes: Int?) throws {
        guard let kibibytes else { return }
        try database.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
    }
}
