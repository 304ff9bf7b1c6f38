internal import Staff
internal import Testing

struct DefectTests {
    /// Values that must never turn up in an error.
    private static let canaries = ["カナリア", "9182736", "canary@", "0465999"]

    private static let header = "係,氏名,職員番号,メール,電話\n"
    private static let good = "課,カナリア甲,9182736,canary@example.jp,0465999\n"

    static let defects: [(String, StaffError)] = [
        ("", .fileEmpty),
        ("\u{FEFF}", .fileEmpty),
        (header, .fileWithoutRows),
        (header + "\n,,,,\n", .fileWithoutRows),
        ("係,氏名\n課,カナリア乙\n", .columnMissing(.employeeNumber)),
        ("氏名,職員番号\nカナリア乙,1\n", .columnMissing(.section)),
        ("課,カナリア乙,9182736\n", .columnMissing(.section)),
        ("係|氏名|職員番号\n課|カナリア乙|1\n", .columnMissing(.section)),
        ("係;氏名,職員番号\n課;カナリア乙,1\n", .columnMissing(.section)),
        ("係,氏名,職員番号,カナリア\n課,乙,1,x\n", .columnUnknown(position: 4)),
        ("係,,氏名,職員番号\n課,,乙,1\n", .columnUnknown(position: 2)),
        ("係,氏名,職員番号,name\n課,乙,1,x\n", .columnTwice(.name)),
        (header + good + "課,カナリア乙\n", .columnCount(line: 3, expected: 5, found: 2)),
        (header + good + "課,カナリア乙,2,,,,x\n", .columnCount(line: 3, expected: 5, found: 7)),
        (header + good + ",,,,,,x\n", .columnCount(line: 3, expected: 5, found: 7)),
        (header + good + "課,\"カナリア乙,2,,\n課,丙,3,,\n", .quoteUnclosed(line: 3)),
        (header + good + "課,カナ\"リア乙,2,,\n", .quoteMisplaced(line: 3)),
        (header + good + "課,\"カナリア\"乙,2,,\n", .quoteMisplaced(line: 3)),
        (header + good + ",カナリア乙,2,,\n", .field(line: 3, column: .section, problem: .missing)),
        (header + good + "課,　,2,,\n", .field(line: 3, column: .name, problem: .missing)),
        (
            header + good + "課,カナリア乙,,,\n",
            .field(line: 3, column: .employeeNumber, problem: .missing)
        ),
        (
            header + good + "課,カナ\tリア乙,2,,\n",
            .field(line: 3, column: .name, problem: .controlCharacter(0x09))
        ),
        (
            header + good + "課,\"カナリア\n乙\",\"2\n\",,\n",
            .field(line: 4, column: .employeeNumber, problem: .controlCharacter(0x0A))
        ),
        (
            header + good + "部//課,カナリア乙,2,,\n",
            .field(line: 3, column: .section, problem: .emptySectionPart)
        ),
        (
            header + good + "部／,カナリア乙,2,,\n",
            .field(line: 3, column: .section, problem: .emptySectionPart)
        ),
        (
            header + good + "a/b/c/d/e/f/g,カナリア乙,2,,\n",
            .field(line: 3, column: .section, problem: .sectionTooDeep(partsMax: 6))
        ),
        (
            header + good + "課,カナリア乙,2,0465999,\n",
            .field(line: 3, column: .mail, problem: .notMail)
        ),
        (header + good + "課,カナリア乙,9182736,,\n", .employeeNumberTwice(line: 3, firstLine: 2)),
        (header + good + "課,カナリア乙,９１８２７３６,,\n", .employeeNumberTwice(line: 3, firstLine: 2)),
        (header + good + "課,カナリア乙, 9182736 ,,\n", .employeeNumberTwice(line: 3, firstLine: 2)),
        (
            header + "課,\"カナリア\n甲\",1,,\n課,カナリア乙,2,x,\n",
            .field(line: 4, column: .mail, problem: .notMail)
        ),
        (
            header + good + "課," + String(repeating: "長", count: 201) + ",2,,\n",
            .fieldTooLong(line: 3, position: 2, scalarsMax: 200)
        ),
        (
            header + good + "課,\"" + String(repeating: "\"\"", count: 5_000_000) + "\",2,,\n",
            .fieldTooLong(line: 3, position: 2, scalarsMax: 200)
        ),
        (
            header + String(repeating: ",", count: 1_000_000),
            .columnCount(line: 2, expected: 64, found: 65)
        ),
        (
            header + (0...50_000).map { "課,甲,\($0),,\n" }.joined(),
            .tooManyLines(linesMax: 50_000)
        ),
        (String(repeating: "x", count: 16_777_217), .fileTooLarge(bytesMax: 16_777_216)),
    ]

    @Test(arguments: defects.indices)
    func `a defective file is refused with its reason and changes nothing`(
        index: Int
    ) async throws {
        let (csv, expected) = Self.defects[index]
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,先の人,1,,\n課,次の人,2,,\n")
        let before = try await city.snapshot()
        await #expect(throws: expected) { try await city.load(csv) }
        #expect(try await city.snapshot() == before)
        Self.expectNoCanary(in: expected)
    }

    @Test func `fields and files at the limit are accepted`() async throws {
        let city = try TemporaryStore()
        let name = String(repeating: "長", count: 200)
        try await city.load(Self.header + "課,\(name),1,,\n")
        #expect(try await city.store.list().first?.name == name)
        let rows = (1...50_000).map { "課,長,\($0),,\n" }.joined()
        let report = try await city.load(Self.header + rows)
        #expect(report.added == 49_999)
    }

    @Test func `every error speaks both languages and names its line`() {
        for (_, error) in Self.defects {
            let japanese = error.message(japanese: true)
            let english = error.message(japanese: false)
            #expect(!japanese.isEmpty && !english.isEmpty && japanese != english)
            let action = error.action(japanese: false)
            #expect(!action.isEmpty && action != error.action(japanese: true))
            #expect(english.utf8.allSatisfy { $0 < 0x80 })
            #expect(error.code.hasPrefix("csv_"))
            if let line = error.line {
                #expect(japanese.contains("\(line)行目"))
                #expect(english.lowercased().contains("line \(line)"))
            }
        }
    }

    private static func expectNoCanary(in error: StaffError) {
        let texts = [
            error.message(japanese: true), error.message(japanese: false),
            error.action(japanese: true), error.action(japanese: false), error.code,
            String(describing: error), String(reflecting: error),
        ]
        for text in texts {
            for canary in canaries { #expect(!text.contains(canary)) }
        }
    }
}
