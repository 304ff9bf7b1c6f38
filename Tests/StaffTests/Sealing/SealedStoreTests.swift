internal import CivicCalendar
internal import Glibc
internal import Staff
internal import Testing

/// What a copy of the database without the key folder reveals.
struct SealedStoreTests {
    private static let secrets = ["カナリア花子", "9182736", "canary@example.jp", "0465-99-9999"]

    static func wholeFile(_ folder: String) throws -> [UInt8] {
        let path = folder + "/" + StaffStore.fileName
        var bytes = try readFile(path)
        for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
            bytes += try readFile(path + suffix)
        }
        return bytes
    }

    static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let needle = Array(word.utf8)
        guard bytes.count >= needle.count else { return false }
        return bytes.indices.dropLast(needle.count - 1).contains { start in
            bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle)
        }
    }

    @Test func `nothing that identifies a person stands in the file, before or after closing`()
        async throws
    {
        let city = try TemporaryStore()
        try await city.load(
            "係,氏名,職員番号,メール,電話,得意分野\n架空課,カナリア花子,9182736,canary@example.jp,0465-99-9999,窓口対応\n")
        try await city.load("係,氏名,職員番号\n架空課,改姓花子,9182736\n", at: 2_000)
        let open = try Self.wholeFile(city.folder)
        try city.store.close()
        let closed = try Self.wholeFile(city.folder)
        for secret in Self.secrets + ["改姓花子", "窓口対応"] {
            #expect(!Self.contains(open, secret) && !Self.contains(closed, secret))
        }
        // The control: what is not sealed is found, so the search works.
        #expect(Self.contains(closed, "架空課"))
    }

    @Test func `a file of the first version is sealed when it is opened, and nothing stays`()
        async throws
    {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        let fixture = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let old = try readFile("/" + fixture + "/Resources/staff-1.sqlite")
        #expect(Self.contains(old, "架空新3") && Self.contains(old, "架空旧3"))
        try writeFile(folder + "/" + StaffStore.fileName, old)
        let store = try StaffStore(folder: folder)
        let staff = try await store.list(as: .personnel(at: 1_800_000_000))
        #expect(staff.count == 12)
        #expect(staff.allSatisfy { $0.section == "総務部/職員課/給与係" && $0.role == .staff })
        #expect(try await store.directory().count == 26)
        let day = try CivicDate(reading: "2026-05-20")
        let results = try await store.helpDayResults(on: day, as: .personnel(at: 1_800_000_000))
        #expect(results.count == 12 && results.allSatisfy { $0.leftMinutes == 1_050 })
        // What is taken today is taken there too.
        let number = try #require(results.first?.employeeNumber)
        try await store.recordHelpDay(
            csv: Array("職員番号,結果,退庁時刻\n\(number),遅れ,25:10\n".utf8), on: day,
            as: .personnel(at: 1_800_000_000))
        try await store.verify()
        for bytes in [
            try Self.wholeFile(folder),
            try {
                try store.close()
                return try Self.wholeFile(folder)
            }(),
        ] {
            for secret in ["架空新", "架空旧", "7700", "kakuu", "0465-00-77"] {
                #expect(!Self.contains(bytes, secret), "\(secret)")
            }
        }
    }

    @Test func `an erased person is gone from copies that were made before`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n架空課,カナリア花子,1\n架空課,架空残る,2\n")
        let day = try CivicDate(reading: "2026-05-20")
        try await city.store.recordHelpDay(
            csv: Array("職員番号,結果\n1,定時\n2,遅れ\n".utf8), on: day, enteredSeconds: 5)
        let copy = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(copy) }
        let source = city.folder + "/" + StaffStore.fileName
        for suffix in ["", "-wal"] where access(source + suffix, F_OK) == 0 {
            try writeFile(copy + "/" + StaffStore.fileName + suffix, try readFile(source + suffix))
        }
        try await city.store.erase(employeeNumber: "１", as: .personnel(at: 9))
        #expect(try await city.store.list(includingLeft: true).map(\.name) == ["架空残る"])
        #expect(try await city.store.directory().map(\.name) == ["架空残る"])
        // Their results still count; the number is nobody's.
        let results = try await city.store.helpDayResults(on: day)
        #expect(results.count == 2 && results.filter { $0.employeeNumber.isEmpty }.count == 1)
        // The old copy opens with the key folder of today, and the person is erased from it.
        try writeFile(copy + "/people.keys", try readFile(city.folder + "/people.keys"))
        let restored = try StaffStore(folder: copy)
        #expect(try await restored.list(includingLeft: true).map(\.name) == ["架空残る"])
        #expect(try await restored.helpDayResults(on: day).count == 2)
        try restored.close()
        // The same number may be given again, to a new person.
        let report = try await city.load("係,氏名,職員番号\n架空課,新しい人,1\n架空課,架空残る,2\n")
        #expect(
            report
                == StaffImportReport(
                    added: 1, changed: 0, left: 0, unchanged: 1, present: 1, withoutReading: 2))
    }

    @Test func `keys of another time or another store are refused`() async throws {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n架空課,甲,1\n")
        let early = try readFile(city.folder + "/people.keys")
        try await city.load("係,氏名,職員番号\n架空課,甲,1\n架空課,乙,2\n")
        let late = try readFile(city.folder + "/people.keys")
        try city.store.close()
        try writeFile(city.folder + "/people.keys", early)
        #expect(throws: StaffError.keysDoNotFit) { try StaffStore(folder: city.folder) }
        var broken = late
        broken[late.count / 2] ^= 1
        try writeFile(city.folder + "/people.keys", broken)
        #expect(throws: StaffError.keysDoNotFit) { try StaffStore(folder: city.folder) }
        unlink(city.folder + "/people.keys")
        #expect(throws: StaffError.keysDoNotFit) { try StaffStore(folder: city.folder) }
        try writeFile(city.folder + "/people.keys", late)
        let store = try StaffStore(folder: city.folder)
        #expect(try await store.list().count == 2)
        try store.close()
    }

    @Test func `a key file that cannot be written leaves the import undone`() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        struct Unwritable: PersonKeyStorage {
            func read() -> [UInt8]? { nil }
            func replace(_ bytes: [UInt8]) throws { throw StaffError.diskFull }
        }
        let keys = StaffKeys(
            master: [UInt8](repeating: 7, count: 32), storage: Unwritable(),
            randomBytes: { [UInt8](repeating: 1, count: $0) })
        let store = try StaffStore(folder: folder, keys: keys)
        await #expect(throws: StaffError.keysUnwritable) {
            try await store.importStaff(csv: Array("係,氏名,職員番号\n課,甲,1\n".utf8), enteredSeconds: 1)
        }
        #expect(try await store.list(includingLeft: true).isEmpty)
        try store.close()
    }
}
