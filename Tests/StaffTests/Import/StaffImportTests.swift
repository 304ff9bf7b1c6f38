internal import Staff
internal import Testing

struct StaffImportTests {
    @Test(arguments: [
        "section,name,employee_number\n総務部/職員課,架空 花子,0012\n",
        "係,氏名,職員番号\n総務部/職員課,架空 花子,0012\n",
        "職員番号,係,氏名\r\n0012,総務部/職員課,架空 花子\r\n",
        "\u{FEFF}係,氏名,職員番号\r\n総務部／職員課,架空 花子,0012",
        "\u{FEFF}\"係\",\"氏名\",\"職員番号\"\r\n\"総務部/職員課\",\"架空 花子\",\"0012\"\r\n",
        "係,氏名,職員番号\r総務部/職員課,架空 花子,0012\r",
        "係,氏名,職員番号,メール,電話\n総務部/職員課,架空 花子,0012,,\n\n,,,,\n",
        " Section , NAME ,Employee_Number\n 総務部 / 職員課 ,架空 花子,0012\n",
        "phone,mail,name,employee_number,section\n,,架空 花子,0012,総務部/職員課\n",
    ])
    func `one person is read from every form of the file`(csv: String) async throws {
        let city = try TemporaryStore()
        let report = try await city.load(csv)
        #expect(
            report
                == StaffImportReport(added: 1, changed: 0, left: 0, unchanged: 0, withoutReading: 1)
        )
        let member = try #require(try await city.store.list().first)
        #expect(member.name == "架空 花子")
        #expect(member.employeeNumber == "0012")
        #expect(member.section == "総務部/職員課")
        #expect(member.mail == nil && member.phone == nil && member.isPresent)
    }

    @Test(arguments: [
        "架空　花子", " 架空花子 ", "か\u{3099}くう", "がくう", "葛\u{E0100}城 花", "A \"B\" C", "姓,名", "上\n下",
        "Ｆｕｌｌ　Ｗｉｄｔｈ", "ﾊﾝｶｸ ﾊﾅｺ", "👩‍💻", "𠮷野 花", "\u{E000}外字",
    ])
    func `a name is stored exactly as typed`(name: String) async throws {
        let city = try TemporaryStore()
        let quoted = name.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        try await city.load("係,氏名,職員番号\n課,\"\(quoted)\",1\n")
        let stored = try #require(try await city.store.list().first?.name)
        #expect(Array(stored.utf8) == Array(name.utf8))
        let entry = try #require(try await city.store.directory().first)
        #expect(Array(entry.name.utf8) == Array(name.utf8))
    }

    @Test func `names that only Unicode takes for equal stay as typed, and sections are one`()
        async throws
    {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,がくう,1\n")
        let report = try await city.load("係,氏名,職員番号\n課,か\u{3099}くう,1\n")
        #expect(report.changed == 1)
        try await city.load("係,氏名,職員番号\nがん課,甲,11\nか\u{3099}ん課,乙,12\n")
        #expect(Set(try await city.store.list().map { Array($0.section.utf8) }).count == 1)
    }

    /// Their reading is tried by whoever guesses, and so is the place where they work.
    @Test func `no password may consist of the own reading and places`() async throws {
        let city = try TemporaryStore()
        try await city.load(
            "係,氏名,職員番号,フリガナ\n総務部/職員課/給与係,架空 花子,0012,カクウ ハナコ\n総務部/職員課,架空 月子,0013,\n")
        let words = try await city.store.passwordWords(ofTag: try city.store.loginTag(of: "0012"))
        for word in ["架空 花子", "カクウ ハナコ", "0012", "総務部", "職員課", "給与係"] {
            #expect(words.contains(word))
        }
        let others = try await city.store.passwordWords(ofTag: try city.store.loginTag(of: "0013"))
        #expect(!others.contains("カクウ ハナコ") && !others.contains("給与係"))
    }

    @Test func `a second import replaces the first and reports what it did`() async throws {
        let city = try TemporaryStore()
        try await city.load(
            """
            係,氏名,職員番号,メール,電話
            一課,架空一郎,1,one@example.jp,
            一課,架空二子,2,,0465-00-0002
            一課,架空三郎,3,,
            二課,架空四子,4,,
            """)
        let report = try await city.load(
            """
            係,氏名,職員番号,メール,電話
            一課,架空一郎,１,one@example.jp,
            二課,架空二子,2,,0465-00-0002
            一課,架空三朗,3,,
            二課,架空五郎,5,,
            """, at: 2_000)
        // 1 is typed in another width, 2 moved, 3 has another name, 4 left, 5 is new.
        #expect(
            report
                == StaffImportReport(
                    added: 1, changed: 3, left: 1, unchanged: 0, present: 4, withoutReading: 4))
        let present = try await city.store.list()
        #expect(present.map(\.employeeNumber) == ["１", "3", "2", "5"])
        #expect(present.map(\.section) == ["一課", "一課", "二課", "二課"])
        let all = try await city.store.list(includingLeft: true)
        #expect(all.filter { !$0.isPresent }.map(\.name) == ["架空四子"])
    }

    @Test func `the same file twice changes nothing`() async throws {
        let city = try TemporaryStore()
        let csv = "係,氏名,職員番号\n課,甲,1\n課,乙,2\n"
        try await city.load(csv)
        let before = try await city.snapshot()
        let report = try await city.load(csv, at: 5_000)
        #expect(
            report
                == StaffImportReport(
                    added: 0, changed: 0, left: 0, unchanged: 2, present: 2, withoutReading: 2))
        #expect(try await city.snapshot() == before)
    }

    @Test func `the directory keeps everyone and every former name`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号,メール,電話\n課,旧姓花子,1,old@example.jp,111\n課,去る人,2,,\n")
        try await city.load("係,氏名,職員番号,メール,電話\n課,新姓花子,1,new@example.jp,222\n")
        let directory = try await city.store.directory()
        #expect(Set(directory.map(\.name)) == ["旧姓花子", "新姓花子", "去る人"])
        #expect(Set(directory.compactMap(\.mail)) == ["old@example.jp", "new@example.jp"])
        #expect(Set(directory.compactMap(\.phone)) == ["111", "222"])
        #expect(Set(directory.map(\.employeeNumber)) == ["1", "2"])
    }

    @Test func `someone who left can come back`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,甲,1\n課,乙,2\n")
        try await city.load("係,氏名,職員番号\n課,甲,1\n")
        let report = try await city.load("係,氏名,職員番号\n課,甲,1\n課,乙,2\n")
        #expect(
            report
                == StaffImportReport(
                    added: 0, changed: 1, left: 0, unchanged: 1, present: 1, withoutReading: 2))
        #expect(try await city.store.list().count == 2)
    }

    @Test func `a preview tells what an import would do and does nothing`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,甲,1\n課,乙,2\n")
        let before = try await city.snapshot()
        let csv = Array("係,氏名,職員番号\n課,甲,1\n別課,丙,3\n".utf8)
        let preview = try await city.store.previewImport(csv: csv)
        #expect(
            preview
                == StaffImportReport(
                    added: 1, changed: 0, left: 1, unchanged: 1, present: 2, withoutReading: 2,
                    newSections: ["別課"]))
        #expect(try await city.snapshot() == before)
        #expect(try await city.store.importStaff(csv: csv, enteredSeconds: 9) == preview)
    }

    @Test func `two imports at once leave one of the two files`() async throws {
        let city = try TemporaryStore()
        let files = ["一", "二"].map { mark in
            "係,氏名,職員番号\n"
                + (1...500).map { "課,\(mark)\($0),\($0)\n" }.joined()
        }
        async let first = city.load(files[0])
        async let second = city.load(files[1])
        _ = try await (first, second)
        let marks = Set(try await city.store.list().compactMap(\.name.first))
        #expect(marks == ["一"] || marks == ["二"])
    }
}
