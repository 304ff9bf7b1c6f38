internal import FoundationEssentials
internal import Merge

/// How values of the ledger stand in columns.
extension Digest {
    /// 32 bytes.
    var blob: Data {
        let words = words
        let bytes = (
            words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
        )
        return withUnsafeBytes(of: bytes) { Data($0) }
    }

    init?(blob: Data) {
        guard blob.count == Self.byteCount else { return nil }
        self = blob.withUnsafeBytes { Self(unchecked: $0, at: 0) }
    }

    fileprivate init(unchecked bytes: UnsafeRawBufferPointer, at offset: Int) {
        func word(_ index: Int) -> UInt64 {
            UInt64(
                bigEndian: bytes.loadUnaligned(fromByteOffset: offset + index * 8, as: UInt64.self))
        }
        self.init(words: word(0), word(1), word(2), word(3))
    }
}

extension OperationID {
    /// 36 bytes: the entry's hash, then the index, most significant byte first; so ids sort as bytes.
    var blob: Data {
        let words = entry.words
        let bytes = (
            words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian,
            index.bigEndian
        )
        return withUnsafeBytes(of: bytes) { Data($0.prefix(36)) }
    }

    init?(blob: Data) {
        guard blob.count == 36 else { return nil }
        self = blob.withUnsafeBytes {
            OperationID(
                entry: Digest(unchecked: $0, at: 0),
                index: UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: 32, as: UInt32.self)))
        }
    }
}

extension [UInt8] {
    var blob: Data { Data(self) }
}

extension FixedWidthInteger {
    /// For numbers that fit: sequences and numbers that were checked before.
    var column: Int64 { Int64(clamping: self) }
}
