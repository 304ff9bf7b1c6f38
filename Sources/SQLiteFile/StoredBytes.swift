internal import FoundationEssentials
package import GRDB

/// Bytes as they stand in a column: a digest, an identity or a sealed value, never plain text.
package struct StoredBytes: Hashable, Sendable, DatabaseValueConvertible {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> StoredBytes? {
        Data.fromDatabaseValue(value).map { StoredBytes(Array($0)) }
    }
}
