/// An entry's place in one integer: log number << 40 | sequence. A log's entries then lie one after
/// the other, and a place costs eight bytes instead of forty.
struct EntryPosition: Hashable {
    static let sequenceMax: UInt64 = 1 << 40 - 1
    static let numberMax: Int64 = 1 << 22 - 1

    /// What the tables hold; positive.
    let value: Int64

    var number: Int64 { value >> 40 }
    var sequence: UInt64 { UInt64(truncatingIfNeeded: value) & Self.sequenceMax }

    /// Nil outside the ranges that fit: no log of ours can have so many entries.
    init?(number: Int64, sequence: UInt64) {
        guard (1...Self.numberMax).contains(number), sequence <= Self.sequenceMax else {
            return nil
        }
        self.value = number << 40 | Int64(truncatingIfNeeded: sequence)
    }

    init(stored value: Int64) throws(SQLiteStoreError) {
        guard value > 0, (1...Self.numberMax).contains(value >> 40) else {
            throw .corrupt("position")
        }
        self.value = value
    }
}

/// A field in one integer: record number << 32 | field number.
struct FieldPosition: Hashable {
    static let numberMax: Int64 = 1 << 31 - 1

    /// What the tables hold; positive.
    let value: Int64

    var number: Int64 { value >> 32 }
    var field: UInt32 { UInt32(truncatingIfNeeded: value) }

    init(number: Int64, field: UInt32) throws(SQLiteStoreError) {
        guard (1...Self.numberMax).contains(number) else { throw .corrupt("record number") }
        self.value = number << 32 | Int64(field)
    }

    init(stored value: Int64) throws(SQLiteStoreError) {
        guard value > 0, value >> 32 > 0 else { throw .corrupt("field") }
        self.value = value
    }
}
