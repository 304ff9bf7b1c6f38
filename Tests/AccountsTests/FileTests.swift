internal import Accounts
internal import Foundation
internal import Testing

struct FileTests {
    private typealias T = TestStore

    private static func bytes(_ path: String) -> Data {
        FileManager.default.contents(atPath: path) ?? Data()
    }

    private static func mode(_ path: String) throws -> Int? {
        let found = try FileManager.default.attributesOfItem(atPath: path)
        return (found[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func `what was written is there after reopening`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let begun = try await test.signIn(1)
        try test.store.close()
        try test.store.close()
        let store = try T.open(test.folder, seed: 5)
        #expect(try await store.find(begun.token, seconds: T.start) == begun.session)
        try await store.verify()
        try store.close()
        await #expect(throws: AccountsError.self) { try await store.verify() }
    }

    @Test func `only the owner may read the files`() async throws {
        let test = try TestStore()
        try await test.join(1)
        for suffix in ["", "-wal", "-shm"] {
            #expect(try Self.mode(test.path + suffix) == 0o600)
        }
        try test.store.close()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: test.path)
        let store = try T.open(test.folder, seed: 5)
        #expect(try Self.mode(test.path) == 0o600)
        try store.close()
    }

    @Test func `the file is durable, strict, and forgets what is deleted`() async throws {
        let test = try TestStore()
        #expect(try await test.store.unmetSettings() == [])
        #expect(try await FileReader.rows(test.path, "PRAGMA journal_mode") == [["wal"]])
        let lax = try await FileReader.rows(
            test.path,
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND strict = 0
                AND name NOT LIKE 'sqlite_%' ORDER BY name
            """)
        #expect(lax == [["grdb_migrations"]])
    }

    @Test func `no password, code, token or secret stands in the file`() async throws {
        let test = try TestStore()
        try await test.join(1, roles: [.administrator])
        let link = TestStore.password
        let (begun, secret, recovery) = try await test.enrol(1)
        let slip = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(2), isStaff: true), by: nil, seconds: T.start)
        let pending = try await test.signIn(1)
        _ = await test.refusal(1, "a wrong password")
        let form = test.store.formToken(for: begun.token)
        let body = Array("secret form body".utf8)
        let key = try test.store.freshSubmissionKey()
        _ = try await test.store.claim(key, of: begun.session.account, form: body, seconds: 1)
        let all = ["", "-wal"].map { Self.bytes(test.path + $0) }.reduce(Data(), +)
        #expect(all.count > 10_000)
        // The control: what is meant to be there is found.
        #expect(all.range(of: Data(T.tag(1).bytes)) != nil)
        let texts =
            [
                link, T.otherPassword, "a wrong password", begun.token.text, pending.token.text,
                slip.code, slip.code.replacing("-", with: ""), form, "198.51.100.7",
                "secret form body",
            ] + recovery + recovery.map { $0.replacing("-", with: "") }
        for text in texts { #expect(all.range(of: Data(text.utf8)) == nil) }
        let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        let values = slip.code.compactMap { alphabet.firstIndex(of: $0).map(UInt8.init) }
        var token = begun.token.text.replacing("-", with: "+").replacing("_", with: "/")
        token += "="
        let raw = try #require(Data(base64Encoded: token))
        for bytes in [Data(secret), Data(values), raw, Data(T.key)] {
            #expect(all.range(of: bytes) == nil)
        }
    }

    @Test func `another key is refused and changes nothing`() async throws {
        let test = try TestStore()
        try await test.join(1)
        try test.store.close()
        let before = Self.bytes(test.path)
        let other = [UInt8](repeating: 1, count: 32)
        #expect(throws: AccountsError.keysDoNotFit) {
            try T.open(test.folder, seed: 5, key: other)
        }
        for count in [0, 31, 33] {
            #expect(throws: AccountsError.keysUnusable) {
                try T.open(test.folder, seed: 5, key: [UInt8](repeating: 0x5A, count: count))
            }
        }
        #expect(Self.bytes(test.path) == before)
    }

    @Test func `randomness that runs short is an error`() async throws {
        let test = try TestStore()
        try test.store.close()
        let keys = AccountKeys(master: T.key) { _ in [1, 2, 3] }
        let store = try AccountStore(folder: test.folder, keys: keys, rules: T.rules)
        #expect(throws: AccountsError.keysUnusable) { try store.freshToken() }
        await #expect(throws: AccountsError.keysUnusable) {
            try await store.issueSlip(
                SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        }
        #expect(try await store.counts(seconds: T.start).all == 0)
        try store.close()
    }

    @Test func `a newer version and another program's file are left alone`() async throws {
        let test = try TestStore()
        try test.store.close()
        try await FileReader.execute(
            test.path, "INSERT INTO grdb_migrations VALUES ('accounts-99')")
        let before = Self.bytes(test.path)
        #expect(throws: AccountsError.databaseNewer) { try T.open(test.folder, seed: 5) }
        #expect(Self.bytes(test.path) == before)
        try await FileReader.execute(test.path, "PRAGMA application_id = 7")
        #expect(throws: AccountsError.databaseForeign) { try T.open(test.folder, seed: 5) }
    }

    @Test func `a damaged file gives a clear error and never a trap`() async throws {
        let test = try TestStore()
        try await test.join(1, roles: [.member])
        _ = try await test.signIn(1)
        try test.store.close()
        let sound = Self.bytes(test.path)
        let random = SeededBytes(77)
        var codes: Set<String> = []
        for round in 0..<60 {
            var bytes = sound
            for _ in 0..<(round < 30 ? 40 : 400) {
                let place = Int(random.next() % UInt64(bytes.count))
                bytes[place] = UInt8(truncatingIfNeeded: random.next())
            }
            if round % 10 == 9 { bytes = bytes.prefix(bytes.count / 2) }
            for suffix in ["-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: test.path + suffix)
            }
            try bytes.write(to: URL(filePath: test.path))
            do {
                let store = try T.open(test.folder, seed: 5)
                defer { try? store.close() }
                _ = try? await store.accounts()
                _ = try? await store.sweep(seconds: T.start)
                _ = try? await store.signIn(
                    tag: T.tag(1), password: T.password, from: T.source, seconds: T.start)
                try await store.verify()
            } catch { codes.insert(error.code) }
        }
        #expect(codes.contains("accounts_database_corrupt"))
        print("damage gave \(codes.sorted())")
        try Data("no database at all, but a text of some length".utf8).write(
            to: URL(filePath: test.path))
        #expect(throws: AccountsError.databaseCorrupt) { try T.open(test.folder, seed: 5) }
    }

    @Test func `a file that may not grow says that the disk is full`() async throws {
        let test = try TestStore()
        try test.store.close()
        let store = try T.open(test.folder, seed: 5, sizeBytesMax: 200_000)
        let requests = (1...4_000).map { SlipRequest(tag: T.tag($0), isStaff: true) }
        await #expect(throws: AccountsError.diskFull) {
            try await store.issueSlips(requests, by: nil, seconds: T.start)
        }
        #expect(try await store.counts(seconds: T.start).all == 0)
        try store.close()
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: AccountsError.databaseUnavailable(sqliteCode: 14)) {
            try T.open("/nonexistent", seed: 5)
        }
    }
}
