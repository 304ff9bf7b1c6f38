internal import Foundation
internal import GRDB
internal import Notices
internal import Testing

/// The file itself.
@Suite("notices.sqlite") struct FileTests {
    private let reader = NoticeReader(account: 1, scopes: ["city"])

    @Test("everything is there after a restart") func restart() async throws {
        let folder = try TestFolder()
        let store = try folder.store()
        try await store.keep(
            [.named("a"), .named("b")], followed: [FollowedLog(log: [7], sequence: 12)],
            seconds: 10)
        let number = try #require(
            try await store.page(of: reader, page: 0, size: 1).notices.first?.number)
        try await store.markRead(number, by: reader)
        try store.close()
        let again = try folder.store()
        #expect(try await again.followed() == [FollowedLog(log: [7], sequence: 12)])
        #expect(try await again.unreadCount(of: reader) == 1)
        // Numbers are never used again, even of notices that are gone.
        try await again.keep([.named("b")], seconds: 11)
        let newest = try await again.newest(of: reader, countMax: 1).first
        #expect(newest.map { $0.number > number } == true)
    }

    @Test("how far a log was followed never goes back") func forward() async throws {
        let store = try TestFolder().store()
        for sequence in [5, 3, UInt64.max] as [UInt64] {
            try await store.keep(
                [], followed: [FollowedLog(log: [1], sequence: sequence)], seconds: 0)
        }
        #expect(try await store.followed().map(\.sequence) == [UInt64(Int64.max)])
    }

    @Test("the file has every setting") func settings() async throws {
        let store = try TestFolder().store()
        #expect(try await store.unmetSettings() == [])
        try store.close()
    }

    @Test("a file of a newer version, or of another program, is refused") func newer() throws {
        let folder = try TestFolder()
        let store = try folder.store()
        try store.close()
        let identity = try #require(NoticeStore.identity(inFolder: folder.path))
        #expect(identity == [])
        let reading = try NoticeStore(readingOnly: folder.path)
        try reading.close()
        for (sql, error) in [
            ("PRAGMA application_id = 7", NoticesError.foreign),
            (
                "PRAGMA application_id = 1414744910; INSERT INTO grdb_migrations VALUES ('notices-99')",
                .newer
            ),
        ] {
            let queue = try DatabaseQueue(path: folder.file)
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
            #expect(throws: error) { try folder.store() }
            #expect(throws: error) { try NoticeStore(readingOnly: folder.path) }
        }
    }

    @Test("only its owner reads it") func permissions() throws {
        let folder = try TestFolder()
        let store = try folder.store()
        for name in [folder.file, folder.file + "-wal"] {
            let found = try FileManager.default.attributesOfItem(atPath: name)
            #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
        try store.close()
    }

    @Test("what is no such file is refused and left as it is") func foreign() throws {
        let folder = try TestFolder()
        let text = Data("not a database, but long enough to be read as one: 0123456789".utf8)
        try text.write(to: URL(fileURLWithPath: folder.file))
        #expect(throws: NoticesError.self) { try folder.store() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file)) == text)
    }

    @Test("a file that was closed answers with an error") func closed() async throws {
        let store = try TestFolder().store()
        try store.close()
        try store.close()
        await #expect(throws: NoticesError.self) { try await store.unreadCount(of: reader) }
    }
}
