internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// Which number each log has in this file, read once within a transaction.
struct LogNumbers {
    private let numberOfReplica: Prepared
    private let replicaOfNumber: Prepared
    private var numbers: [ReplicaID: Int64] = [:]
    private var replicas: [Int64: ReplicaID] = [:]

    init(_ database: Database) throws {
        numberOfReplica = try Prepared(database, "SELECT number FROM logs WHERE replica = ?")
        replicaOfNumber = try Prepared(database, "SELECT replica FROM logs WHERE number = ?")
    }

    /// Nil for a log that is not known.
    mutating func number(of replica: ReplicaID) throws -> Int64? {
        if let known = numbers[replica] { return known }
        let number = try numberOfReplica.first([replica.digest.blob]) { try $0.integer(0) }
        numbers[replica] = number
        return number
    }

    /// Nil for a place that cannot be held.
    mutating func position(of place: EntryPlace) throws -> EntryPosition? {
        guard let number = try number(of: place.replica) else { return nil }
        return EntryPosition(number: number, sequence: place.sequence)
    }

    mutating func place(at position: EntryPosition) throws -> EntryPlace {
        EntryPlace(replica: try replica(position.number), sequence: position.sequence)
    }

    private mutating func replica(_ number: Int64) throws -> ReplicaID {
        if let known = replicas[number] { return known }
        guard let digest = try replicaOfNumber.first([number], { try $0.digest(0) })
        else { throw SQLiteStoreError.corrupt("log number") }
        let replica = ReplicaID(digest)
        replicas[number] = replica
        return replica
    }
}

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
