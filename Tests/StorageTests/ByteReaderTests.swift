import Records
import Testing

@Suite struct ByteReaderTests {
    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 32, 1 << 63, .max] as [UInt64])
    func `numbers come back`(number: UInt64) throws {
        var writer = ByteWriter()
        writer.write(number: number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.number() == number)
        try reader.finish()
    }

    @Test(
        arguments: [
            [], [0x80], [0x80, 0x00], [0xff, 0x80, 0x00],
            Array(repeating: 0xff, count: 9) + [0x02], Array(repeating: 0xff, count: 11),
            Array(repeating: 0x80, count: 10) + [0x01],
        ] as [[UInt8]])
    func `longer forms, larger numbers and early ends are malformed`(bytes: [UInt8]) {
        #expect(throws: ByteReader.Malformed.self) {
            var reader = ByteReader(bytes)
            _ = try reader.number()
        }
    }

    @Test func `a count that the rest cannot hold is malformed before memory is taken`() {
        #expect(throws: ByteReader.Malformed.self) {
            var writer = ByteWriter()
            writer.write(number: .max)
            var reader = ByteReader(writer.bytes)
            _ = try reader.count(bytesMin: 0)
        }
        #expect(throws: ByteReader.Malformed.self) {
            var reader = ByteReader([3, 1, 2])
            _ = try reader.count(bytesMin: 1)
        }
        #expect(throws: ByteReader.Malformed.self) {
            var reader = ByteReader([2, 0xc3, 0x28])
            _ = try reader.text()
        }
    }
}
