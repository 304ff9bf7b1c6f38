internal import GRDB

/// Looks into a file beside the store that has it open.
enum FileReader {
    static func rows(_ path: String, _ sql: String) async throws -> [[String]] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try await queue.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }
            }
        }
    }

    static func execute(_ path: String, _ sql: String) async throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try await queue.write { try $0.execute(sql: sql) }
    }
}
