internal import CZstd

/// Zstandard (RFC 8878) around a piece. The compressed form is part of the media type, because
/// proxies recode Content-Encoding. Protocol.md §6.3.
package enum PieceCompression {
    private static let level: Int32 = 3

    /// The compressed bytes.
    package static func compress(_ bytes: [UInt8]) -> [UInt8] {
        let bound = ZSTD_compressBound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let size = ZSTD_compress(buffer.baseAddress, bound, bytes, bytes.count, level)
            precondition(ZSTD_isError(size) == 0, "the buffer has the size that zstd asks for")
            count = size
        }
    }

    /// The bytes of one frame. The frame must state its size, and that size is checked against the
    /// limit before any memory is taken.
    package static func expand(_ bytes: [UInt8], bytesMax: Int) throws(LedgerError) -> [UInt8] {
        let stated = ZSTD_getFrameContentSize(bytes, bytes.count)
        // The two highest values mean "unknown" and "error".
        guard stated < UInt64(Int32.max) else { throw .malformed("zstd frame") }
        let size = Int(stated)
        guard size <= bytesMax else { throw .tooLarge("expanded piece") }
        // One frame and nothing behind it: what could be skipped could also hide something.
        guard ZSTD_findFrameCompressedSize(bytes, bytes.count) == bytes.count else {
            throw .malformed("zstd frame")
        }
        var failed = false
        let expanded = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let written = ZSTD_decompress(buffer.baseAddress, size, bytes, bytes.count)
            failed = ZSTD_isError(written) != 0 || written != size
            count = failed ? 0 : size
        }
        if failed { throw .malformed("zstd frame") }
        return expanded
    }
}
