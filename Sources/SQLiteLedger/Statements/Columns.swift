internal import FoundationEssentials
internal import GRDB
internal import Ledger
internal import Merge

/// The columns of one row, each read with its type and range checked: a manipulated file gives an
/// error, never a trap.
struct Columns {
    private let row: Row

    init(_ row: Row) {
        self.row = row
    }

    func isNull(_ index: Int) -> Bool { value(index).isNull }

    func integer(_ index: Int) throws(SQLiteStoreError) -> Int64 {
        guard case .int64(let number) = value(index).storage else { throw .corrupt("number") }
        return number
    }

    /// An integer of another type; out of its range it is corrupt.
    func number<Number: FixedWidthInteger>(
        _ index: Int, as type: Number.Type = Number.self
    ) throws(SQLiteStoreError) -> Number {
        guard let number = Number(exactly: try integer(index)) else { throw .corrupt("number") }
        return number
    }

    func flag(_ index: Int) throws(SQLiteStoreError) -> Bool {
        switch try integer(index) {
        case 0: false
        case 1: true
        default: throw .corrupt("flag")
        }
    }

    func position(_ index: Int) throws(SQLiteStoreError) -> EntryPosition {
        try EntryPosition(stored: integer(index))
    }

    func member(_ index: Int) throws(SQLiteStoreError) -> MemberID {
        guard case .string(let text) = value(index).storage else { throw .corrupt("member") }
        do { return try MemberID(text) } catch { throw .corrupt("member") }
    }

    func data(_ index: Int) throws(SQLiteStoreError) -> Data {
        guard case .blob(let data) = value(index).storage else { throw .corrupt("bytes") }
        return data
    }

    func bytes(_ index: Int) throws(SQLiteStoreError) -> [UInt8] { [UInt8](try data(index)) }

    func digest(_ index: Int) throws(SQLiteStoreError) -> Digest {
        guard let digest = Digest(blob: try data(index)) else { throw .corrupt("digest") }
        return digest
    }

    func operationID(_ index: Int) throws(SQLiteStoreError) -> OperationID {
        guard let id = OperationID(blob: try data(index)) else { throw .corrupt("id") }
        return id
    }

    private func value(_ index: Int) -> DatabaseValue { row[index] }
}
