internal import FoundationEssentials
internal import GRDB

/// Bytes as they stand in a column.
struct StoredBytes: Hashable, Sendable, DatabaseValueConvertible {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredBytes? {
        Data.fromDatabaseValue(value).map { StoredBytes(Array($0)) }
    }
}
