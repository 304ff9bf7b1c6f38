internal import Seeding
internal import Staff
internal import Testing

struct EncodingTests {
    // Made by another program (Python's cp932): 髙橋﨑子, ﾊﾅｺ①～, a header in Japanese, CRLF.
    private static let windows = bytes(
        hex: """
            8c572c8e8196bc2c904588f594d48d862c8381815b838b2c936498620d0a918d96b195942f904588f589db\
            2ceee08bb4ed958e712c824f824f82502c61406578616d706c652e6a702c303436352d33332d303030300d\
            0a918d96b19594815e904588f589db2ccac5ba874081602c3030322c2c0d0a
            """)

    @Test func `a file of Japanese Windows is read`() async throws {
        let city = try TemporaryStore()
        try await city.store.importStaff(csv: Self.windows, enteredSeconds: 1)
        let staff = try await city.store.list()
        #expect(staff.map(\.name) == ["髙橋﨑子", "ﾊﾅｺ①～"])
        #expect(staff.map(\.section) == ["総務部/職員課", "総務部/職員課"])
        #expect(staff.map(\.employeeNumber) == ["００１", "002"])
        #expect(staff.first?.mail == "a@example.jp")
        #expect(staff.first?.phone == "0465-33-0000")
    }

    @Test func `the same staff in UTF-8 change nothing`() async throws {
        let city = try TemporaryStore()
        try await city.store.importStaff(csv: Self.windows, enteredSeconds: 1)
        let report = try await city.load(
            """
            \u{FEFF}係,氏名,職員番号,メール,電話
            総務部/職員課,髙橋﨑子,００１,a@example.jp,0465-33-0000
            総務部/職員課,ﾊﾅｺ①～,002,,
            """)
        #expect(
            report
                == StaffImportReport(
                    added: 0, changed: 0, left: 0, unchanged: 2, present: 2, withoutReading: 2))
    }

    // FBFC is the code that Windows itself writes for 髙; F040 the first of the user's own signs.
    @Test(arguments: [("fbfc", "髙"), ("eee0", "髙"), ("fab1", "﨑"), ("f040", "\u{E000}")])
    func `the extensions of Windows are read`(code: String, sign: String) async throws {
        let city = try TemporaryStore()
        let csv =
            Array("section,name,employee_number\nx,".utf8) + bytes(hex: code) + Array(",7\n".utf8)
        try await city.store.importStaff(csv: csv, enteredSeconds: 1)
        #expect(try await city.store.list().map(\.name) == [sign])
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read`(isBigEndian: Bool, hasMark: Bool) async throws {
        let city = try TemporaryStore()
        let text = (hasMark ? "\u{FEFF}" : "") + "係\t氏名\t職員番号\r\n課\t𠮷野\t1\r\n"
        try await city.store.importStaff(
            csv: Self.utf16(text, isBigEndian: isBigEndian), enteredSeconds: 1)
        #expect(try await city.store.list().map(\.name) == ["𠮷野"])
    }

    @Test func `UTF-16 that is damaged is refused by name`() async throws {
        let city = try TemporaryStore()
        let whole = Self.utf16("\u{FEFF}係,氏名,職員番号\n課,𠮷野,1\n", isBigEndian: false)
        let lone = Self.utf16("\u{FEFF}係,氏名,職員番号\n", isBigEndian: false) + [0x42, 0xD8]
        for csv in [Array(whole.dropLast()), lone, [0xFF, 0xFE, 0, 0] + whole] {
            await #expect(throws: StaffError.encodingWide) {
                try await city.store.importStaff(csv: csv, enteredSeconds: 1)
            }
        }
    }

    @Test(arguments: [
        ("504b0304140006000800", FileSort.workbook), ("d0cf11e0a1b11ae10000", .workbook),
        ("255044462d312e340a", .print), ("efbbbf0d0a3c48544d4c3e", .page), ("3c3f786d6c20", .page),
        ("3c7461626c6520626f726465723e", .page),
    ])
    func `what is no table is named`(start: String, sort: FileSort) async throws {
        let city = try TemporaryStore()
        let csv = bytes(hex: start) + Array(repeating: 0, count: 600) + [0x93, 0xFA]
        await #expect(throws: StaffError.notTable(sort)) {
            try await city.store.importStaff(csv: csv, enteredSeconds: 1)
        }
    }

    @Test(arguments: [[0x1A], [0], Array(repeating: 0, count: 600), [0x0D, 0x0A, 0x1A, 0, 0]])
    func `what fills up the end of a file is none of its text`(filling: [UInt8]) async throws {
        for csv in [Self.windows, Array("係,氏名,職員番号\n課,架空甲,1\n課,架空乙,2".utf8)] {
            let city = try TemporaryStore()
            try await city.store.importStaff(csv: csv + filling, enteredSeconds: 1)
            #expect(try await city.store.list().count == 2)
        }
        let city = try TemporaryStore()
        let wide = Self.utf16("\u{FEFF}係\t氏名\t職員番号\r\n課\t𠮷野\t1\r\n\u{1A}\u{0}", isBigEndian: false)
        try await city.store.importStaff(csv: wide, enteredSeconds: 1)
        #expect(try await city.store.list().map(\.name) == ["𠮷野"])
    }

    /// Made by another program (Python's iso2022_jp_1 and cp50221).
    @Test func `the JIS of old systems is read`() async throws {
        let city = try TemporaryStore()
        let csv = bytes(
            hex: """
                1b244237381b28422c1b24423b614c3e1b28422c1b24423f263077485639661b28420a\
                1b2442325d1b28422c1b2442324d36751b2842201b284934361b28422c310a
                """)
        try await city.store.importStaff(csv: csv, enteredSeconds: 1)
        #expect(try await city.store.list().map(\.name) == ["架空 ｴｶ"])
    }

    @Test func `JIS that is broken is refused`() async throws {
        let city = try TemporaryStore()
        for end: [UInt8] in [
            [0x1B, 0x24, 0x42, 0x30], [0x1B, 0x24, 0x42, 0x30, 0x1B], [0x1B, 0x24, 0x41],
        ] {
            let csv = bytes(hex: "1b244237381b28422c") + end
            await #expect(throws: StaffError.self) {
                try await city.store.importStaff(csv: csv, enteredSeconds: 1)
            }
        }
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
    }

    @Test func `bytes of no encoding are named by line and place`() async throws {
        let city = try TemporaryStore()
        var csv = Array("section,name,employee_number\na,b,1\nabc,".utf8)
        csv += [0xFF, 0xFF] + Array(",2\n".utf8)
        await #expect(throws: StaffError.encodingBroken(line: 3, byte: 5)) {
            try await city.store.importStaff(csv: csv, enteredSeconds: 1)
        }
    }

    @Test func `UTF-8 that lost one byte is not taken for another encoding`() async throws {
        let city = try TemporaryStore()
        let whole = Array("section,name,employee_number\n総務部職員課,架空花子,1\n".utf8)
        for position in 29..<(whole.count - 3) where whole[position] >= 0x80 {
            var damaged = whole
            damaged.remove(at: position)
            await #expect(throws: StaffError.self) {
                try await city.store.importStaff(csv: damaged, enteredSeconds: 1)
            }
        }
        #expect(try await city.store.list(includingLeft: true).isEmpty)
    }

    @Test func `a mark of UTF-8 before another encoding is refused`() async throws {
        let city = try TemporaryStore()
        await #expect(throws: StaffError.encodingBroken(line: 1, byte: 1)) {
            try await city.store.importStaff(
                csv: [0xEF, 0xBB, 0xBF] + Self.windows, enteredSeconds: 1)
        }
    }

    @Test func `any damage is imported whole or not at all`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,架空甲,1\n")
        let signs: [UInt8] = [0, 9, 10, 13, 34, 44, 47, 0x81, 0xE3, 0xEF, 0xF0, 0xFF]
        var refusedCount = 0
        for round in 0..<400 {
            var csv =
                round % 2 == 0
                ? Self.windows : Array("係,氏名,職員番号\n\"総務部/一課\",架空乙,1\n課,架空丙,2\n".utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) where !csv.isEmpty {
                let place = Int.random(in: 0..<csv.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: csv.remove(at: place)
                case 1: csv[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
                default:
                    csv.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
                }
            }
            let before = try await city.snapshot()
            do {
                let report = try await city.store.importStaff(csv: csv, enteredSeconds: 5)
                let count = report.added + report.changed + report.unchanged
                #expect(try await city.store.list().count == count, "seed \(seed)")
            } catch {
                refusedCount += 1
                #expect(try await city.snapshot() == before, "seed \(seed): \(error.code)")
            }
        }
        #expect(refusedCount > 0 && refusedCount < 400, "seed \(seed)")
    }
}
