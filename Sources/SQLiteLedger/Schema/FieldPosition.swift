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
