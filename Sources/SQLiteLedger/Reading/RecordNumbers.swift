internal import GRDB
internal import Merge
internal import Records

/// Which number each record has in this file, read once within a transaction.
struct RecordNumbers {
    private let numberOfID: Prepared
    private var numbers: [OperationID: Int64] = [:]

    init(_ database: Database) throws {
        numberOfID = try Prepared(database, "SELECT number FROM records WHERE id = ?")
    }

    mutating func number(of id: OperationID) throws -> Int64? {
        if let known = numbers[id] { return known }
        let number = try numberOfID.first([id.blob]) { try $0.integer(0) }
        numbers[id] = number
        return number
    }

    /// Remembers a record that this transaction inserts.
    mutating func learn(_ id: OperationID, number: Int64) {
        numbers[id] = number
    }

    mutating func position(of key: FieldKey) throws -> FieldPosition? {
        try number(of: key.record).map { try FieldPosition(number: $0, field: key.field) }
    }
}
