internal import GRDB

/// The ids of the sections, within one transaction.
struct SectionTable {
    private var ids: [ExactText: Int64] = [:]

    init(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT path, id FROM sections") {
            let path = ExactText(try row.decode(String.self, atIndex: 0))
            ids[path] = try row.decode(Int64.self, atIndex: 1)
        }
    }

    /// The id of a section, which is added if it is new.
    mutating func id(of section: SectionPath, in database: Database) throws -> Int64 {
        let path = section.text
        if let id = ids[ExactText(path)] { return id }
        try database.execute(sql: "INSERT INTO sections (path) VALUES (?)", arguments: [path])
        let id = database.lastInsertedRowID
        ids[ExactText(path)] = id
        return id
    }
}
