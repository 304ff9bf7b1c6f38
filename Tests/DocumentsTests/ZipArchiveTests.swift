internal import Documents
internal import Testing

@Suite("archives") struct ZipArchiveTests {
    @Test(
        "the check sums are those that everybody has",
        arguments: [
            ("", 0 as UInt32), ("123456789", 0xCBF4_3926),
            ("The quick brown fox jumps over the lazy dog", 0x414F_A339), ("助け合い", 0x62FE_084A),
        ])
    func sums(_ text: String, _ sum: UInt32) {
        #expect(CyclicRedundancyCheck.sum(of: Array(text.utf8)) == sum)
    }

    @Test("an archive says where its parts lie, and that their names are UTF-8") func layout()
        throws
    {
        let parts = [
            ZipArchive.Part(name: "一/計画.xml", bytes: Array("<a/>".utf8)),
            ZipArchive.Part(name: "空", bytes: []),
        ]
        let bytes = try ZipArchive.bytes(of: parts)
        #expect(bytes == (try ZipArchive.bytes(of: parts)))
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4, 20, 0, 0, 8]))
        let end = bytes.suffix(22)
        #expect(end.starts(with: [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0]))
        let start = end.dropFirst(16).prefix(4).enumerated().reduce(0) { sum, byte in
            sum | Int(byte.element) << (8 * byte.offset)
        }
        #expect(bytes[start...].starts(with: [0x50, 0x4B, 1, 2]))
    }

    @Test("what is too large for it is refused and not cut") func limits() {
        let parts = Array(
            repeating: ZipArchive.Part(name: "a", bytes: []), count: ZipArchive.partsMax + 1)
        #expect(throws: DocumentFault.tooLarge) { try ZipArchive.bytes(of: parts) }
        let large = ZipArchive.Part(
            name: "a", bytes: Array(repeating: 0, count: ZipArchive.bytesMax + 1))
        #expect(throws: DocumentFault.tooLarge) { try ZipArchive.bytes(of: [large]) }
    }
}
