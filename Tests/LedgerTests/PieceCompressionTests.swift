internal import Ledger
internal import Seeding
internal import Testing

/// Compression cannot be used against a receiver. Protocol.md §6.3.
struct PieceCompressionTests {
    /// A frame header of RFC 8878 §3.1.1.1 with a content size of eight bytes, and blocks of zeros.
    private func frame(stating size: UInt64, zeros: Int, isLast: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0xe0]
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: size >> UInt64(8 * $0)) }
        var rest = zeros
        repeat {
            let count = min(rest, 128 * 1_024)
            rest -= count
            // Last_Block, then Block_Type 1 (one byte, repeated), then the size.
            let header = (isLast && rest == 0 ? 1 : 0) | 1 << 1 | count << 3
            bytes += [UInt8(header & 255), UInt8(header >> 8 & 255), UInt8(header >> 16), 0]
        } while rest > 0
        return bytes
    }

    private func error(_ bytes: [UInt8], bytesMax: Int = 1_000_000) -> LedgerError? {
        ledgerError { _ = try PieceCompression.expand(bytes, bytesMax: bytesMax) }
    }

    @Test(arguments: [0, 1, 1_000, 1_000_000])
    func `What was compressed comes back`(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        for bytes in [[UInt8](repeating: 7, count: count), random.bytes(count)] {
            let compressed = PieceCompression.compress(bytes)
            #expect(try PieceCompression.expand(compressed, bytesMax: count) == bytes)
        }
    }

    @Test
    func `A frame made by hand is read, so that those below say something`() throws {
        let bytes = try PieceCompression.expand(
            frame(stating: 5_000, zeros: 5_000), bytesMax: 5_000)
        #expect(bytes == [UInt8](repeating: 0, count: 5_000))
    }

    @Test
    func `A frame that states too large a size is refused before it is expanded`() {
        #expect(error(frame(stating: 1_000_001, zeros: 1_000_001)) == .tooLarge("expanded piece"))
        #expect(error(frame(stating: 1 << 30, zeros: 1)) == .tooLarge("expanded piece"))
        for size in [UInt64(Int32.max), 1 << 40, 1 << 63, .max - 2, .max - 1, .max] {
            #expect(error(frame(stating: size, zeros: 1)) == .malformed("zstd frame"), "\(size)")
        }
    }

    @Test
    func `A frame that is larger or smaller than it states is refused`() {
        #expect(error(frame(stating: 10, zeros: 200_000_000)) == .malformed("zstd frame"))
        #expect(error(frame(stating: 10, zeros: 11)) == .malformed("zstd frame"))
        #expect(error(frame(stating: 10, zeros: 9)) == .malformed("zstd frame"))
        #expect(error(frame(stating: 0, zeros: 1)) == .malformed("zstd frame"))
        #expect(error(frame(stating: 10, zeros: 10, isLast: false)) == .malformed("zstd frame"))
    }

    @Test
    func `A frame that does not state its size is refused`() {
        // Frame_Header_Descriptor 0: no size, a window descriptor.
        let bytes: [UInt8] = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, 0x01, 0x00, 0x00]
        #expect(error(bytes) == .malformed("zstd frame"))
    }

    @Test
    func `A second frame, and anything else behind the frame, is refused`() {
        let good = PieceCompression.compress([1, 2, 3])
        #expect(error(good + good) == .malformed("zstd frame"))
        #expect(error(good + [0]) == .malformed("zstd frame"))
        #expect(error(good + [0x28, 0xb5, 0x2f, 0xfd]) == .malformed("zstd frame"))
    }

    @Test
    func `A skippable frame, behind the frame or before it, is refused`() {
        // RFC 8878 §3.1.2: a magic number, a length, bytes of the user.
        let skippable: [UInt8] = [0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7]
        let good = PieceCompression.compress([1, 2, 3])
        #expect(error(skippable + good) == .malformed("zstd frame"))
        #expect(error(good + skippable) == .malformed("zstd frame"))
    }

    @Test
    func `A frame cut anywhere, and no frame at all, are refused`() {
        let good = PieceCompression.compress(Array("一斉定時退庁日".utf8))
        for count in good.indices {
            #expect(error(Array(good.prefix(count))) == .malformed("zstd frame"), "\(count)")
        }
        #expect(error(Array("<html>".utf8)) == .malformed("zstd frame"))
    }
}
