internal import CivicCalendar
internal import GRDB
internal import Glibc
internal import Staff
internal import Synchronization
internal import Testing

/// What is left of somebody who was erased: counts, and nothing else.
struct ErasureTests {
    /// A file of keys in memory that can refuse to be written.
    private final class HeldKeys: PersonKeyStorage {
        let bytes = Mutex<[UInt8]?>(nil)
        let isBroken = Mutex(false)

        func read() -> [UInt8]? { bytes.withLock { $0 } }
        func replace(_ new: [UInt8]) throws {
            guard !isBroken.withLock({ $0 }) else { throw StaffError.diskFull }
            // A disk is slow: another change has time to begin.
            for _ in 0..<200 { sched_yield() }
            bytes.withLock { $0 = new }
        }

        func store(in folder: String) throws -> StaffStore {
            try StaffStore(
                folder: folder,
                keys: StaffKeys(
                    master: [UInt8](repeating: 7, count: 32), storage: self,
                    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 1...255) } }))
        }
    }

    private static func rows(_ folder: String, _ sql: String) throws -> [[String]] {
        let queue = try DatabaseQueue(path: folder + "/" + StaffStore.fileName)
        return try queue.read { database in
            try Row.fetchAll(database, sql: sql).map { row in row.databaseValues.map { "\($0)" } }
        }
    }

    @Test func `somebody who is to move, or to end, can be erased whole`() async throws {
        let city = try TemporaryStore()
        let now = JapanTime.seconds(600, on: try CivicDate(reading: "2026-11-24"))
        let csv = """
            係,氏名,職員番号,開始日,終了日
            部/甲係,動く人,1,,2027-03-31
            部/乙係,動く人,1,2027-04-01,
            部/甲係,終わる人,2,,2027-03-31
            部/甲係,来る人,3,2027-04-01,
            部/甲係,残る人,4,,
            """
        try await city.store.importStaff(csv: Array(csv.utf8), enteredSeconds: now)
        for number in ["1", "2", "3"] {
            try await city.store.erase(employeeNumber: number, as: .personnel(at: now))
        }
        #expect(try await city.store.list(includingLeft: true).map(\.name) == ["残る人"])
        let left = try Self.rows(
            city.folder, "SELECT * FROM staff WHERE details IS NOT NULL OR number_tag IS NOT NULL")
        #expect(left.count == 1)
        let places = try Self.rows(
            city.folder,
            "SELECT staff_id FROM assignments WHERE coalesce(until_day, '9') > '2026-11-24'")
        #expect(places == [["4"]])
    }

    @Test func `no sealed word of theirs stays, nor thanks they received`() async throws {
        let city = try await MonthCity()
        try await city.exempt("S2", nil)
        _ = try await city.forecast("S1", .hard, over: 30, as: MonthCity.pay, note: "議会の準備")
        _ = try await city.forecast("S3", .canLeave, room: 30, as: MonthCity.pay)
        _ = try await city.store.orderHelp(
            helper: "S3", helped: "S1", minutes: 15, on: try MonthCity.entryDay(),
            as: try MonthCity.acting(MonthCity.pay))
        for (from, to) in [("S1", "S3"), ("S3", "S1")] {
            _ = try await city.store.giveThanks(
                "ありがとう", from: from, to: to, on: try MonthCity.entryDay(),
                as: try MonthCity.acting("本人:" + from))
        }
        let personnel = try MonthCity.acting("職員課")
        for number in ["S1", "S2"] {
            try await city.store.erase(employeeNumber: number, as: personnel)
        }
        let rows = try city.rows(["forecasts", "exemptions", "thanks"])
        #expect(rows.filter { $0.hasPrefix("forecasts") && $0.contains(" work=NULL") }.count == 2)
        let exemption = try #require(rows.first { $0.hasPrefix("exemptions") })
        #expect(
            exemption.contains(" reason=Data(0 bytes) immovable=Data(0 bytes) "), "\(exemption)")
        #expect(rows.filter { $0.hasPrefix("thanks") }.count == 1)
        let received = try await city.store.thanks(as: try MonthCity.acting("本人:S3"))
        #expect(received.map(\.words) == ["ありがとう"] && received.first?.from.name == "")
    }

    @Test
    func `a crash after the mark, or after the key was taken, is completed at the next start`()
        async throws
    {
        for takesKey in [false, true] {
            let folder = try TemporaryStore.makeFolder()
            defer { TemporaryStore.removeFolder(folder) }
            let keys = HeldKeys()
            var store = try keys.store(in: folder)
            try await store.importStaff(
                csv: Array("係,氏名,職員番号\n課,甲,1\n課,乙,2\n".utf8), enteredSeconds: 1)
            if takesKey {
                let before = try readFile(folder + "/" + StaffStore.fileName)
                let log = try readFile(folder + "/" + StaffStore.fileName + "-wal")
                try await store.erase(employeeNumber: "1", as: .personnel(at: 9))
                try store.close()
                try writeFile(folder + "/" + StaffStore.fileName, before)
                try writeFile(folder + "/" + StaffStore.fileName + "-wal", log)
            } else {
                try store.close()
                let queue = try DatabaseQueue(path: folder + "/" + StaffStore.fileName)
                try await queue.write { database in
                    try database.execute(sql: "UPDATE staff SET erased_seconds = 9 WHERE id = 1")
                }
                try queue.close()
            }
            store = try keys.store(in: folder)
            #expect(try await store.list(includingLeft: true).map(\.name) == ["乙"])
            #expect(
                try Self.rows(folder, "SELECT id FROM staff WHERE number_tag IS NOT NULL") == [
                    ["2"]
                ])
            let report = try await store.importStaff(
                csv: Array("係,氏名,職員番号\n課,別人,1\n課,乙,2\n".utf8), enteredSeconds: 20)
            #expect(report.added == 1)
            try store.close()
        }
    }

    @Test func `a key that cannot be taken away leaves the person as they were`() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        let keys = HeldKeys()
        var store = try keys.store(in: folder)
        try await store.importStaff(csv: Array("係,氏名,職員番号\n課,甲,1\n".utf8), enteredSeconds: 1)
        keys.isBroken.withLock { $0 = true }
        await #expect(throws: StaffError.keysUnwritable) {
            try await store.erase(employeeNumber: "1", as: .personnel(at: 9))
        }
        try store.close()
        keys.isBroken.withLock { $0 = false }
        store = try keys.store(in: folder)
        #expect(try await store.list().map(\.name) == ["甲"])
        try store.close()
    }

    @Test func `erasing and importing at once neither wakes the erased nor loses the new`()
        async throws
    {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        let keys = HeldKeys()
        var store = try keys.store(in: folder)
        let staff = (1...40).map { "課,人\($0),\($0)\n" }
        try await store.importStaff(
            csv: Array(("係,氏名,職員番号\n" + staff.joined()).utf8), enteredSeconds: 1)
        let shared = store
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 {
                group.addTask {
                    try await shared.erase(employeeNumber: "\(number)", as: .personnel(at: 9))
                }
                group.addTask {
                    let rows =
                        staff[20...].joined()
                        + (41...(40 + number)).map {
                            "課,人\($0),\($0)\n"
                        }.joined()
                    try await shared.importStaff(
                        csv: Array(("係,氏名,職員番号\n" + rows).utf8), enteredSeconds: 5)
                }
            }
            try await group.waitForAll()
        }
        try store.close()
        store = try keys.store(in: folder)
        let names = Set(try await store.list(includingLeft: true).map(\.name))
        #expect(names == Set((21...60).map { "人\($0)" }))
        try store.close()
    }

    @Test func `an account bound to a person acts as that person, until they are erased`()
        async throws
    {
        let city = try TemporaryStore()
        try await city.load("係,氏名,職員番号\n課,甲,Z9182736\n")
        let post = try ActingPost(reading: "本人:Z9182736")
        try await city.store.bind(account: "kou", to: post, as: .personnel(at: 1))
        #expect(try await city.store.post(ofAccount: "kou") == post)
        #expect(
            try Self.rows(city.folder, "SELECT post FROM account_posts").joined()
                .allSatisfy { !$0.contains("9182736") })
        await #expect(throws: StaffError.postUnknown) {
            try await city.store.bind(
                account: "x", to: try ActingPost(reading: "本人:none"), as: .personnel(at: 1))
        }
        try await city.store.bind(account: "a", to: .personnel, as: .personnel(at: 1))
        try await city.store.erase(employeeNumber: "Z9182736", as: .personnel(at: 1))
        #expect(try await city.store.post(ofAccount: "kou") == nil)
    }

    @Test func `why a day was opened is sealed and shown to the personnel section only`()
        async throws
    {
        let city = try await MonthCity()
        let personnel = try MonthCity.acting("職員課")
        let day = try CivicDate(reading: MonthCity.day)
        _ = try await city.store.closeDay(day, as: personnel)
        _ = try await city.store.reopenDay(day, reason: "カナリア一さんの退庁の訂正", as: personnel)
        #expect(try !city.holdsPlain("カナリア一さん"))
        let all = try await city.store.journal(on: day, as: personnel)
        #expect(all.compactMap(\.reason) == ["カナリア一さんの退庁の訂正"])
        let other = try await city.store.journal(
            on: day, as: try MonthCity.acting(MonthCity.otherManager))
        #expect(other.map(\.detail) == ["closed", "reopened"])
        #expect(other.allSatisfy { $0.reason == nil })
    }
}
