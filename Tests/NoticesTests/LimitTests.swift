internal import Notices
internal import Testing

/// The file stays small, whatever happens.
@Suite("Limits of the notices") struct LimitTests {
    private let reader = NoticeReader(account: 1, scopes: ["city"])

    @Test("each scope keeps its newest") func counts() async throws {
        var limits = NoticeLimits()
        limits.countMaxOfScope = 5
        limits.unreadMax = 3
        let store = try TestFolder().store(limits)
        try await store.keep([.named("first of another", scope: "alliance")], seconds: 1)
        for number in 0..<40 { try await store.keep([.named("\(number)")], seconds: 1) }
        let page = try await store.page(of: reader, page: 0, size: 100)
        #expect(page.notices.map(\.key) == ["39", "38", "37", "36", "35"])
        #expect(page.total == 5)
        #expect(try await store.unreadCount(of: reader) == 4, "one more than is counted")
        let other = NoticeReader(account: 1, scopes: ["alliance"])
        #expect(try await store.page(of: other, page: 0, size: 9).total == 1)
    }

    @Test("what is old goes, also what was read") func age() async throws {
        var limits = NoticeLimits()
        limits.keptSeconds = 100
        let store = try TestFolder().store(limits)
        try await store.keep([.named("old")], seconds: 0)
        let number = try #require(
            try await store.page(of: reader, page: 0, size: 1).notices.first?.number)
        try await store.markRead(number, by: reader)
        try await store.keep([.named("new")], seconds: 101)
        #expect(try await store.page(of: reader, page: 0, size: 9).notices.map(\.key) == ["new"])
        // A clock at the end of time deletes nothing by overflow.
        try await store.keep([.named("last")], seconds: .min)
    }

    @Test("what is too long is not kept, and ends nothing") func lengths() async throws {
        let store = try TestFolder().store()
        let long = String(repeating: "長", count: 401)
        #expect(
            try await store.keep(
                [
                    .named(long), .named(""), .named("a\u{0}b"),
                    NewNotice(key: "k", kind: 0, scope: "city", subject: "", movesUp: true),
                    NewNotice(
                        key: "o", kind: 1, scope: "city", subject: "",
                        origin: [UInt8](repeating: 1, count: 65), movesUp: true),
                    .named("good"),
                ], seconds: 1) == 1)
        #expect(try await store.page(of: reader, page: 0, size: 9).notices.map(\.key) == ["good"])
    }

    @Test("pages and sizes from outside are brought within limits") func pages() async throws {
        let store = try TestFolder().store()
        try await store.keep([.named("a")], seconds: 1)
        #expect(try await store.page(of: reader, page: .min, size: .min).notices.count == 1)
        #expect(try await store.page(of: reader, page: .max, size: .max).notices.isEmpty)
        #expect(try await store.newest(of: reader, countMax: .max).count == 1)
    }
}
