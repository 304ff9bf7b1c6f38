internal import Notices
internal import Testing

/// What a reader sees, and what reading does.
@Suite("A list of notices") struct ListTests {
    private let one = NoticeReader(account: 1, scopes: ["city", "alliance"])
    private let other = NoticeReader(account: 2, scopes: ["city"])

    @Test("everybody sees their scopes, unread first and newest first") func scopes() async throws {
        let store = try TestFolder().store()
        try await store.keep(
            [.named("a"), .named("b", scope: "alliance"), .named("c", scope: "elsewhere")],
            seconds: 10)
        #expect(try await store.unreadCount(of: one) == 2)
        #expect(try await store.unreadCount(of: other) == 1)
        #expect(try await store.unreadCount(of: NoticeReader(account: 3, scopes: [])) == 0)
        let page = try await store.page(of: one, page: 0, size: 10)
        #expect(page.notices.map(\.key) == ["b", "a"])
        #expect(page.total == 2)
        try await store.markRead(page.notices[0].number, by: one)
        let after = try await store.page(of: one, page: 0, size: 10).notices
        #expect(after.map(\.key) == ["a", "b"])
        #expect(after.map(\.isRead) == [false, true])
        #expect(try await store.page(of: one, page: 1, size: 1).notices.map(\.key) == ["b"])
    }

    @Test("reading is each login's own") func ownReading() async throws {
        let store = try TestFolder().store()
        try await store.keep([.named("a"), .named("b")], seconds: 10)
        try await store.markAllRead(through: .max, by: one)
        #expect(try await store.unreadCount(of: one) == 0)
        #expect(try await store.unreadCount(of: other) == 2)
        try await store.keep([.named("c")], seconds: 11)
        #expect(try await store.unreadCount(of: one) == 1, "a mark ends where it was made")
    }

    @Test("what is marked of somebody else's list changes nothing") func foreign() async throws {
        let store = try TestFolder().store()
        try await store.keep([.named("a", scope: "alliance")], seconds: 10)
        let number = try #require(
            try await store.page(of: one, page: 0, size: 1).notices.first?.number)
        #expect(try await store.notice(number, of: other) == nil)
        try await store.markRead(number, by: other)
        try await store.markRead(.max, by: other)
        #expect(try await store.unreadCount(of: one) == 1)
        try await store.markAllRead(through: -5, by: one)
        #expect(try await store.unreadCount(of: one) == 1)
    }

    @Test("what a post reads is not read in another post") func posts() async throws {
        let store = try TestFolder().store()
        let chief = NoticeReader(account: 1, scopes: ["section"])
        try await store.keep([.named("a"), .named("b", scope: "section")], seconds: 10)
        try await store.markAllRead(through: .max, by: one)
        #expect(try await store.unreadCount(of: chief) == 1)
    }

    @Test("one's own acts are no news, and are to colleagues; whichever is known first")
    func ownActs() async throws {
        for knowsAuthorFirst in [true, false] {
            let store = try TestFolder().store()
            let entry: [UInt8] = [1, 2, 3]
            let author = NoticeAuthor(origin: entry, account: 1)
            try await store.keep(
                [.named("a", origin: entry)], authors: knowsAuthorFirst ? [author] : [],
                seconds: 10)
            if !knowsAuthorFirst { try await store.keep([], authors: [author], seconds: 10) }
            #expect(try await store.unreadCount(of: one) == 0)
            #expect(try await store.page(of: one, page: 0, size: 9).total == 0)
            #expect(try await store.newest(of: one, countMax: 9).isEmpty)
            #expect(try await store.unreadCount(of: other) == 1)
        }
    }

    @Test("what happens again moves up and is unread once more") func again() async throws {
        let store = try TestFolder().store()
        try await store.keep([.named("a"), .named("once", movesUp: false)], seconds: 10)
        try await store.markAllRead(through: .max, by: one)
        #expect(try await store.keep([.named("once", movesUp: false)], seconds: 20) == 0)
        #expect(try await store.unreadCount(of: one) == 0)
        #expect(try await store.keep([.named("a")], seconds: 20) == 1)
        #expect(try await store.unreadCount(of: one) == 1)
        #expect(try await store.page(of: one, page: 0, size: 9).total == 2)
        // The same for one that was read by itself.
        let number = try #require(
            try await store.page(of: one, page: 0, size: 1).notices.first?.number)
        try await store.markRead(number, by: one)
        try await store.keep([.named("a")], seconds: 30)
        #expect(try await store.unreadCount(of: one) == 1)
    }
}
