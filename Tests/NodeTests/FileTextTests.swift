internal import Node
internal import Requests
internal import Testing

/// Files as spreadsheets write them, read to the same text.
@Suite struct `Text files of spreadsheets` {
    private static let text = "日付,値\r\n令和8年4月1日,45%\r\n令和8年4月8日,46.5%\r\n"
    /// The same in CP932.
    private static let cp932: [UInt8] =
        [0x93, 0xFA, 0x95, 0x74, 0x2C, 0x92, 0x6C, 0x0D, 0x0A]
        + line(day: 0x31, value: "45%") + line(day: 0x38, value: "46.5%")

    /// 令和8年4月…日
    private static func line(day: UInt8, value: String) -> [UInt8] {
        [0x97, 0xDF, 0x98, 0x61, 0x38, 0x94, 0x4E, 0x34, 0x8C, 0x8E, day, 0x93, 0xFA, 0x2C]
            + Array(value.utf8) + [0x0D, 0x0A]
    }

    private static func utf16(isBig: Bool, hasMark: Bool) -> [UInt8] {
        let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBig ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), cp932,
        utf16(isBig: false, hasMark: true), utf16(isBig: true, hasMark: true),
        utf16(isBig: false, hasMark: false), utf16(isBig: true, hasMark: false),
    ])
    func `are read whatever their encoding`(bytes: [UInt8]) throws {
        #expect(try FileText.utf8(bytes) == Array(Self.text.utf8))
    }

    /// The low byte of 一 and of an ideographic space is zero too.
    @Test(arguments: [true, false])
    func `are read with signs whose other byte is zero`(isBig: Bool) throws {
        let text = "日付,値\r\n一　月,1\r\n一　二　三　月,2\r\n"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBig ? [high, low] : [low, high]
        }
        #expect(try FileText.utf8(bytes) == Array(text.utf8))
    }

    /// Whoever reads the values names its line.
    @Test func `are not called UTF-16 for one zero byte`() throws {
        let text = "日付,値\n春,1\u{0}\n夏,2\n秋,3\n"
        #expect(try FileText.utf8(Array(text.utf8)) == Array(text.utf8))
    }

    @Test func `end where a program filled them up, and are no workbooks`() throws {
        #expect(try FileText.utf8(Self.cp932 + [0x1A, 0, 0]) == Array(Self.text.utf8))
        #expect {
            try FileText.utf8([0x50, 0x4B, 0x03, 0x04] + Array(Self.text.utf8))
        } throws: {
            ($0 as? NodeError)?.code == "csv_not_a_table"
        }
    }

    @Test func `are refused where they are damaged, with the place`() throws {
        for bytes: [UInt8] in [
            Self.cp932 + [0x81], Self.utf16(isBig: false, hasMark: true) + [0x00],
            [0xFF, 0xFE, 0x00, 0xD8], [0x31, 0x00, 0x0A],
        ] {
            #expect {
                try FileText.utf8(bytes)
            } throws: {
                ($0 as? NodeError)?.code.isEmpty == false
            }
        }
        #expect(try FileText.utf8([]).isEmpty)
    }
}
