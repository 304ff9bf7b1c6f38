internal import GRDB

/// What can be bound: a box that GRDB takes as it is. Its initializer for arrays of one type costs more
/// than binding does, because it goes through a key path for each value.
typealias Argument = (any DatabaseValueConvertible)?

/// A statement that the connection keeps compiled, bound and run without building SQL.
struct Prepared {
    private let statement: Statement

    init(_ database: Database, _ sql: String) throws {
        self.statement = try database.cachedStatement(sql: sql)
    }

    /// Runs a statement that gives no rows.
    func run(_ values: [Argument]) throws {
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }

    /// Gives each row to a closure, as long as a condition holds. The row is valid only there.
    func rows(
        while condition: () -> Bool = { true }, _ values: [Argument],
        _ body: (Columns) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
        while condition(), let row = try cursor.next() { try body(Columns(row)) }
    }

    /// The first row, if there is one.
    func first<Value>(
        _ values: [Argument], _ body: (Columns) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
        return try cursor.next().map { try body(Columns($0)) }
    }
}
