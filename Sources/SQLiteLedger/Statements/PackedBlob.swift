internal import FoundationEssentials
internal import Ledger

/// Bytes as a column keeps them: a byte that names the form, then the bytes themselves or one Zstandard
/// frame, whichever is shorter. What comes over the line as little must not become much on the disk.
enum PackedBlob {
    private static let plain: UInt8 = 0
    private static let frame: UInt8 = 1
    /// Below this a frame gains nothing.
    private static let bytesMin = 96

    /// What stored bodies, contents and views can expand to: damage must not take memory beyond it.
    static let bodyBytesMax = Limits.bodyBytesMax
    static let contentsBytesMax = Limits.contentsBytesMax + Limits.contentsMax * 64
    static let viewBytesMax = 1 << 28

    static func pack(_ bytes: [UInt8]) -> Data {
        if bytes.count >= bytesMin {
            let packed = PieceCompression.compress(bytes)
            if packed.count < bytes.count { return Data([frame] + packed) }
        }
        var data = Data(capacity: bytes.count + 1)
        data.append(plain)
        data.append(contentsOf: bytes)
        return data
    }

    static func unpack(_ data: Data, bytesMax: Int) throws -> [UInt8] {
        guard let form = data.first else { throw SQLiteStoreError.corrupt("bytes") }
        let bytes = [UInt8](data.dropFirst())
        switch form {
        case plain where bytes.count <= bytesMax: return bytes
        case frame: return try PieceCompression.expand(bytes, bytesMax: bytesMax)
        default: throw SQLiteStoreError.corrupt("bytes")
        }
    }
}
