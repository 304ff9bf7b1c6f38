internal import CivicCalendar
internal import Staff
internal import Testing

/// Files as offices have them: what Excel makes of a list, and what nobody can see in it.
struct FieldFileTests {
    private static let header = "係,氏名,職員番号\n"

    // MARK: Who somebody is

    @Test(arguments: [
        ("K-001", "K−001"), ("K-001", "K–001"), ("K-001", "K‐001"), ("K-001", "Ｋ－００１"),
        ("K-001", "Kー001"), ("K001", "K001\u{200B}"), ("K001", "\u{FEFF}K001"),
        ("K001", "K\u{AD}001"),
        ("K001", "K001\u{200E}"), ("K001", "\u{A0}K001\u{2003}"), ("ガ1", "カ\u{3099}1"),
        ("00123", "００１２３"),
    ])
    func `a number that looks the same is the same`(before: String, after: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,\(before)\n")
        let report = try await city.load(Self.header + "課,甲,\(after)\n")
        #expect(report.added == 0 && report.left == 0)
        #expect(try await city.store.list(includingLeft: true).count == 1)
        // Results find the same person.
        let recorded = try await city.store.recordHelpDay(
            csv: Array("職員番号,結果\n\(before),定時\n".utf8), on: try CivicDate(reading: "2026-05-20"),
            enteredSeconds: 5)
        #expect(recorded.recorded == 1)
    }

    @Test(arguments: [
        ("かがやき係", "か\u{304B}\u{3099}やき係"), ("給与係", "給与\u{200B}係"), ("総務部/職員課", "総務部／\u{FEFF}職員課"),
        ("ガス課", "カ\u{3099}ス課"), ("プール課", "フ\u{309A}ール課"), ("第1 係", "第1\u{A0}係"),
        ("管理－営繕係", "管理−営繕係"), ("管理－営繕係", "管理-営繕係"), ("管理―営繕係", "管理─営繕係"), ("A～C班", "A〜C班"),
        ("人事課", "\u{2F08}事課"), ("課長室", "課\u{2ED1}室"), ("市民・税務課", "市\u{2EA0}・税務課"), ("第‖係", "第∥係"),
    ])
    func `a section that looks the same is the same`(before: String, after: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "\(before),甲,1\n")
        let report = try await city.load(Self.header + "\(after),甲,1\n")
        #expect(report.unchanged == 1)
    }

    @Test(arguments: [
        ("架空 \u{2F2D}子", "架空 山子"), ("架空〜子", "架空～子"), ("架空 \u{2ED1}子", "架空 長子"),
    ])
    func `a name that looks the same is the same`(before: String, after: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,\(before),1\n")
        let report = try await city.load(Self.header + "課,\(after),1\n")
        #expect(report.added == 0 && report.left == 0)
    }

    @Test func `sections that nobody ever stood in are named before they are made`() async throws {
        let city = try TemporaryStore()
        let first = try await city.load(Self.header + "総務部/職員課/給与係,甲,1\n総務部/職員課/人事係,乙,2\n")
        #expect(first.newSections.isEmpty)
        let csv = Array(
            (Self.header + "総務部/職員課/給与系,甲,1\n総務部/職員課/人事係,乙,2\n総務部/第1課,丙,3\n").utf8)
        let preview = try await city.store.previewImport(csv: csv, as: .personnel(at: 9))
        #expect(preview.report.newSections == ["総務部/第1課", "総務部/職員課/給与系"])
        let report = try await city.store.importStaff(csv: csv, as: .personnel(at: 9))
        #expect(report.newSections == preview.report.newSections)
        #expect(
            try await city.store.previewImport(csv: csv, as: .personnel(at: 9)).report.newSections
                == [])
    }

    @Test func `different signs stay different`() async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,K-001\n課,乙,K001\n課,丙,K_001\n")
        #expect(try await city.store.list().count == 3)
    }

    @Test(arguments: [
        ("00123", "123"), ("000045", "45"), ("A-12", "12"), ("1001", "2001"),
    ])
    func `people who seem to change their numbers are asked about`(
        before: String, after: String
    ) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,架空 花子,\(before)\n課,架空 次郎,77\n")
        let stored = try await city.snapshot()
        let csv = Array((Self.header + "課,架空　花子,\(after)\n課,架空 次郎,77\n").utf8)
        let preview = try await city.store.previewImport(csv: csv)
        #expect(preview.renumbered == 1 && preview.added == 1 && preview.left == 1)
        await #expect(throws: StaffError.numbersWouldChange(people: 1, line: 2)) {
            try await city.store.importStaff(csv: csv, enteredSeconds: 9)
        }
        #expect(try await city.snapshot() == stored)
        let report = try await city.store.importStaff(
            csv: csv, allowsNumberChanges: true, as: .personnel(at: 9))
        #expect(report.added == 1 && report.left == 1)
    }

    @Test func `a namesake in another section is somebody else`() async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "一課,架空 花子,1\n一課,架空 次郎,2\n")
        let report = try await city.load(Self.header + "二課,架空 花子,3\n一課,架空 次郎,2\n")
        #expect(report.added == 1 && report.left == 1 && report.renumbered == 0)
    }

    @Test(arguments: [("架空 花子", "別所 太郎"), ("架空 花子", "新姓 花子"), ("Ann Lee", "Bob Roe")])
    func `a number under another name is asked about`(before: String, after: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,\(before),1\n")
        let csv = Array((Self.header + "課,\(after),1\n").utf8)
        await #expect(throws: StaffError.numbersOfOthers(people: 1, line: 2)) {
            try await city.store.importStaff(csv: csv, as: .personnel(at: 9))
        }
        #expect(try await city.store.list().map(\.name) == [before])
    }

    @Test(arguments: [("架空 花子", "新姓 花子"), ("架空花子", "新姓花子"), ("架空 花子", "架空 華子")])
    func `a name that changes in part is asked about too, a namesake's successor has it as well`(
        before: String, after: String
    ) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,\(before),1\n")
        let csv = Array((Self.header + "課,\(after),1\n").utf8)
        await #expect(throws: StaffError.numbersOfOthers(people: 1, line: 2)) {
            try await city.store.importStaff(csv: csv, as: .personnel(at: 9))
        }
        let report = try await city.store.importStaff(
            csv: csv, renamed: RenamedPeople(all: .same), as: .personnel(at: 9))
        #expect(report.changed == 1)
    }

    // MARK: What a spreadsheet leaves behind

    @Test(arguments: ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "＃REF！", "########"])
    func `errors of a spreadsheet are refused by line and column`(value: String) async throws {
        let city = try TemporaryStore()
        for (row, column) in [
            ("\(value),甲,1", StaffColumn.section), ("課,\(value),1", .name),
            ("課,甲,\(value)", .employeeNumber),
        ] {
            await #expect(
                throws: StaffError.field(line: 3, column: column, problem: .spreadsheetFault)
            ) {
                try await city.load(Self.header + "課,乙,2\n\(row)\n")
            }
        }
    }

    @Test(arguments: ["1.23E+11", "1E+05", "1.23457e+14", "１．２Ｅ＋１１"])
    func `a number whose digits are lost is refused`(value: String) async throws {
        let city = try TemporaryStore()
        await #expect(
            throws: StaffError.field(line: 2, column: .employeeNumber, problem: .scientific)
        ) {
            try await city.load(Self.header + "課,甲,\(value)\n")
        }
        await #expect(
            throws: StaffError.field(line: 2, column: .employeeNumber, problem: .scientific)
        ) {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果\n\(value),定時\n".utf8),
                on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        }
    }

    @Test(arguments: ["=\"00123\"", "\"=\"\"00123\"\"\"", "00123"])
    func `a number kept as text is read`(value: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,\(value)\n")
        #expect(try await city.store.list().map(\.employeeNumber) == ["00123"])
    }

    @Test(arguments: [
        "係,氏名,職員番号,,\n課,甲,1,,\n", "係,氏名,職員番号\n課,甲,1,,,\n", "係\t氏名\t職員番号\n課\t甲\t1\n",
        "係;氏名;職員番号\n課;甲;1\n", "sep=,\n係,氏名,職員番号\n課,甲,1\n", "sep=;\r\n係;氏名;職員番号\r\n課;甲;1\r\n",
        "職員名簿（令和8年4月1日）,,\n係,氏名,職員番号\n課,甲,1\n", "職員名簿\n\n係,氏名,職員番号\n課,甲,1\n",
        "\u{200B}係,氏\u{200B}名,職員番号\u{FEFF}\n課,甲,1\n", "\u{FEFF}係,氏名,職員番号\n課,甲,1\n",
        "係,氏名,職員番号\n課,甲,1\n \u{200B},,\n", "係,氏名,職員番号\n課,甲,1\n\u{3000}\n",
        "\"係\";\"氏名\";\"職員番号\"\n\"課\";\"甲\";\"1\"\n",
        "係,氏　名,職 員 番 号\n課,甲,1\n", "係,氏名,\"職員\n番号\"\n課,甲,1\n",
        "係,氏名,\"職員\r\n番号\",ﾌﾘｶﾞﾅ\r\n課,甲,1,コウ\r\n",
        "Section,NAME,Employee_Number\n課,甲,1\n", "係,氏名,職員番号,メール,電話\n課,甲,1\n",
        "\n係,氏名,職員番号\n課,甲,1\n",
    ])
    func `shapes of a table from a spreadsheet are read`(csv: String) async throws {
        let city = try TemporaryStore()
        try await city.load(csv)
        let staff = try await city.store.list()
        #expect(staff.map(\.name) == ["甲"] && staff.map(\.employeeNumber) == ["1"])
    }

    @Test func `what is still wrong keeps its line`() async throws {
        let city = try TemporaryStore()
        await #expect(throws: StaffError.field(line: 4, column: .name, problem: .missing)) {
            try await city.load("職員名簿,,\n係,氏名,職員番号\n課,甲,1\n課,,2\n")
        }
        await #expect(throws: StaffError.field(line: 3, column: .name, problem: .missing)) {
            try await city.load("sep=;\n係;氏名;職員番号\n課;;2\n")
        }
        await #expect(throws: StaffError.columnCount(line: 2, expected: 3, found: 4)) {
            try await city.load("係,氏名,職員番号\n課,甲,1,x\n")
        }
        await #expect(throws: StaffError.columnCount(line: 2, expected: 4, found: 2)) {
            try await city.load("係,氏名,職員番号,メール\n課,甲\n")
        }
        await #expect(
            throws: StaffError.field(line: 3, column: .name, problem: .controlCharacter(0))
        ) {
            try await city.load("係,氏名,職員番号\n課,乙,2\n課,甲\u{0}乙,1\n")
        }
        await #expect(throws: StaffError.columnMissing(.employeeNumber)) {
            try await city.load("係,氏名\n課,甲\n")
        }
        await #expect(throws: StaffError.columnUnknown(position: 2)) {
            try await city.load("係,,氏名,職員番号\n課,,甲,1\n")
        }
    }

    // MARK: Times and days

    @Test(arguments: [
        ("17:20", 1040), ("17:20:00", 1040), ("1720", 1040), ("905", 545), ("17時20分", 1040),
        ("17時", 1020),
        ("25:10", 1510), ("24:00", 1440), ("翌1:10", 1510), ("翌日 1:10", 1510), ("翌1時10分", 1510),
        ("２５：１０", 1510), ("35:59", 2159), ("8:30", 510),
        ("2026/5/20 17:20", 1040), ("2026-05-20 17:20:00", 1040), ("2026-05-20T17:20:00", 1040),
        ("令和8年5月20日 17時20分", 1040), ("2026/5/21 1:10", 1510), ("2026/05/21 01:10:00", 1510),
        ("1900/1/1 1:10", 1510), ("1900/1/0 17:20", 1040), ("1899-12-30 17:20:00", 1040),
        ("1899/12/31 0:30", 1470), ("午後5時20分", 1040), ("午後 5:20:00", 1040), ("17時半", 1050),
        ("5:20 PM", 1040), ("5:20pm", 1040), ("2026/5/20 5:20:00 PM", 1040),
        ("2026/5/20 午後5:20", 1040), ("2026-05-20 17:20:00.000", 1040),
        ("2026-05-20T17:20:00+09:00", 1040), ("2026-05-20T17:20:00.123+0900", 1040),
        ("令和8年5月20日午後5時20分", 1040), ("2026年5月20日（水）17:20", 1040), ("2026/5/20 水 17:20", 1040),
        ("5/20 17:20", 1040), ("5月20日17時20分", 1040), ("5/21 1:10", 1510), ("172000", 1040),
        ("20260520 172000", 1040), ("17:20\u{200B}", 1040), ("2026/5/20 翌1:10", 1510),
        ("翌午前1時10分", 1510), ("17 : 20", 1040), ("12:40 PM", 760),
    ])
    func `times are read as offices write them`(text: String, minutes: Int) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        let day = try CivicDate(reading: "2026-05-20")
        try await city.store.recordHelpDay(
            csv: Array("職員番号,結果,退庁時刻\n1,除外,\(text)\n".utf8), on: day, enteredSeconds: 5)
        #expect(try await city.store.helpDayResults(on: day).map(\.leftMinutes) == [minutes])
    }

    @Test(arguments: [
        "36:00", "17:60", "17:20:61", "17", "17:2", "翌13:00", "1:2:3", "9時70分", "-1:00", "12345",
        "午前12時", "午後12:30", "午後13時", "13:00 PM", "0:30 AM", "2026/5/20", "17.45",
        "2026-05-20T17:20:00Z", "17:20:00.", "17:20+08:00", "172060", "1720000", "5/20",
    ])
    func `what is no time is refused`(text: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        await #expect(throws: StaffError.field(line: 2, column: .leftAt, problem: .notTime)) {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果,退庁時刻\n1,遅れ,\(text)\n".utf8),
                on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        }
    }

    @Test(arguments: [
        ("遅れ", "0:30", FieldProblem.beforeDawn), ("定時", "0:30", .beforeDawn),
        ("除外", "4:59", .beforeDawn),
        ("遅れ", "2026/5/20 0:30", .beforeDawn), ("遅れ", "12:40 AM", .beforeDawn),
        ("定時", "6:20", .leftInMorning), ("遅れ", "8:29", .leftInMorning),
        ("除外", "5:00", .leftInMorning), ("定時", "午前7時", .leftInMorning),
        ("遅れ", "16:50", .earlyButLate), ("遅れ", "17:45", .earlyButLate),
        ("遅れ", "2026/5/19 19:00", .otherDay), ("遅れ", "2026/5/22 0:30", .otherDay),
        ("遅れ", "5/19 19:00", .otherDay), ("遅れ", "12/1 19:00", .otherDay),
        ("遅れ", "2026/5/21 19:00", .otherDay), ("遅れ", "0.7222", .serialNumber),
        ("遅れ", "1.0486", .serialNumber), ("遅れ", "46162.7222", .serialNumber),
    ])
    func `a time that cannot be meant is refused by line and column`(
        outcome: String, text: String, problem: FieldProblem
    ) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n課,乙,2\n")
        await #expect(throws: StaffError.field(line: 3, column: .leftAt, problem: problem)) {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果,退庁時刻\n2,定時,17:20\n1,\(outcome),\(text)\n".utf8),
                on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        }
    }

    @Test(arguments: ["0:30", ""])
    func `who arrives at night is believed`(arrived: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        let report = try await city.store.recordHelpDay(
            csv: Array("職員番号,結果,退庁時刻,登庁時刻\n1,遅れ,24:30,\(arrived)\n".utf8),
            on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        #expect(report.recorded == 1)
    }

    @Test func `who came that morning may leave that morning`() async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        let day = try CivicDate(reading: "2026-05-20")
        func record(_ times: String) async throws -> HelpDayReport {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果,退庁時刻,登庁時刻\n1,定時,\(times)\n".utf8), on: day,
                enteredSeconds: 5)
        }
        #expect(try await record("8:10,7:50").recorded == 1)
        // A whole list without 午後, of somebody who came at one.
        await #expect(throws: StaffError.field(line: 2, column: .leftAt, problem: .leftInMorning)) {
            try await record("6:20,1:00")
        }
    }

    @Test(arguments: ["定　時", " 遅 れ", "ON_TIME", "Late"])
    func `words are read however they are spaced`(outcome: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        let report = try await city.store.recordHelpDay(
            csv: Array("職員番号,結　果\n1,\(outcome)\n".utf8),
            on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        #expect(report.recorded == 1)
    }

    @Test func `a cell with line breaks keeps them, whatever the spreadsheet wrote`() async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        let day = try CivicDate(reading: "2026-05-20")
        func record(_ note: String) async throws -> HelpDayReport {
            let csv = "職員番号,結果,退庁時刻,業務,内容\n1,遅れ,19:00,その他,\"\(note)\"\n"
            return try await city.store.recordHelpDay(
                csv: Array(csv.utf8), on: day, as: .personnel(at: 5))
        }
        #expect(try await record("一行目\r\n二行目\tと").recorded == 1)
        #expect(try await record("一行目\n二行目\tと").unchanged == 1)
        #expect(try await record("一行目\r二行目\tと").unchanged == 1)
        await #expect(
            throws: StaffError.field(line: 2, column: .note, problem: .controlCharacter(7))
        ) {
            try await record("一行目\u{7}")
        }
    }

    @Test(arguments: ["21:00", "18:00", "25:10", "翌0:30"])
    func `on time and late at once is refused`(text: String) async throws {
        let city = try TemporaryStore()
        try await city.load(Self.header + "課,甲,1\n")
        await #expect(throws: StaffError.field(line: 2, column: .leftAt, problem: .lateButOnTime)) {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果,退庁時刻\n1,定時,\(text)\n".utf8),
                on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 5)
        }
    }

    @Test(arguments: [
        "2026/4/1 0:00", "2026/4/1 00:00:00", "2026-04-01T00:00:00", "2026/4/1", "令和8年4月1日",
    ])
    func `days are read as spreadsheets write them`(text: String) async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号,開始日\n課,甲,1,\(text)\n")
        let places = try await city.store.places(as: .personnel(at: 9))
        #expect(places.first?.from?.text == "2026-04-01")
    }

    @Test(arguments: ["46113", "46113.5", "４６１１３"])
    func `a spreadsheet's own number for a day is called that`(text: String) async throws {
        let city = try TemporaryStore()
        await #expect(
            throws: StaffError.field(line: 2, column: .from, problem: .serialNumber)
        ) {
            try await city.load("係,氏名,職員番号,開始日\n課,甲,1,\(text)\n")
        }
    }

    // MARK: Readings

    @Test func `a reading is sealed, exported and given to the screening`() async throws {
        let city = try TemporaryStore()
        try await city.load(
            "係,氏名,フリガナ,職員番号,職\n総務部/職員課,架空 花子,カクウ ハナコ,1,専門役\n総務部/職員課,架空 次郎,,2,係長\n")
        let entries = try await city.store.directory()
        #expect(entries.map(\.reading) == ["カクウ ハナコ", nil])
        let words = try await city.store.organisationWords()
        #expect(words.posts == ["専門役"] && words.units == ["総務部", "職員課"])
        let csv = try StaffExport.csv(
            try await city.store.places(as: .personnel(at: 9)), encoding: .utf8)
        let text = String(decoding: csv, as: UTF8.self)
        #expect(text.contains("フリガナ") && text.contains("カクウ ハナコ") && text.contains("専門役"))
        let report = try await city.store.importStaff(csv: csv, enteredSeconds: 9)
        #expect(report.unchanged == 2)
        // A file without the column keeps what is stored.
        try await city.load("係,氏名,職員番号\n総務部/職員課,架空 花子,1\n総務部/職員課,架空 次郎,2\n")
        #expect(try await city.store.directory().map(\.reading) == ["カクウ ハナコ", nil])
        try city.store.close()
        let file = try readFile(city.path)
        for secret in ["カクウ", "専門役"] {
            #expect(!String(decoding: file, as: UTF8.self).contains(secret))
        }
    }
}
