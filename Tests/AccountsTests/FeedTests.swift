internal import Accounts
internal import Foundation
internal import GRDB
internal import Testing

struct FeedTests {
    private typealias T = TestStore

    private static func owner(
        _ test: TestStore, _ secret: FeedSecret?, from source: SourceAddress = T.source,
        at seconds: Int64 = T.start
    ) async throws -> FeedOwner? {
        try await test.store.feedOwner(secret, from: source, seconds: seconds)
    }

    @Test func `a feed's address leads to its account until it is renewed or stopped`() async throws
    {
        let test = try TestStore()
        let account = try await test.join(1, roles: [.member, .observer])
        #expect(try await test.store.feedMade(of: account) == nil)
        let first = try await test.store.makeFeed(
            of: account, base: "https://node.example", seconds: T.start)
        let found = try #require(try await Self.owner(test, first))
        #expect(found.account == account && found.tag == T.tag(1) && found.isStaff)
        #expect(found.roles == [.member, .observer])
        #expect(found.base == "https://node.example" && found.madeSeconds == T.start)
        #expect(try await Self.owner(test, FeedSecret(text: first.text))?.account == account)
        let second = try await test.store.makeFeed(of: account, base: "", seconds: T.start + 1)
        #expect(try await Self.owner(test, first) == nil)
        #expect(try await Self.owner(test, second)?.account == account)
        #expect(try await test.store.feedMade(of: account) == T.start + 1)
        #expect(try await test.store.stopFeed(of: account))
        #expect(try await !test.store.stopFeed(of: account))
        #expect(try await Self.owner(test, second) == nil)
    }

    @Test func `roles count at once, and a closed account has no feed`() async throws {
        let test = try TestStore()
        let account = try await test.join(1, roles: [.member])
        let secret = try await test.store.makeFeed(of: account, base: "", seconds: T.start)
        try await test.store.revoke(.member, from: account)
        #expect(try await Self.owner(test, secret)?.roles == [])
        try await test.store.deactivate(account)
        #expect(try await Self.owner(test, secret) == nil)
        await #expect(throws: AccountsError.accountUnknown) {
            try await test.store.makeFeed(of: account, base: "", seconds: T.start)
        }
    }

    @Test func `the file holds no address that leads anywhere`() async throws {
        let test = try TestStore()
        let account = try await test.join(1)
        let secret = try await test.store.makeFeed(of: account, base: "", seconds: T.start)
        #expect("\(secret)" == "FeedSecret(secret)")
        try test.store.close()
        let stored = try await DatabaseQueue(path: test.path).read { database in
            try Data.fetchAll(database, sql: "SELECT secret FROM feeds")
        }
        #expect(stored.map(\.count) == [32])
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: test.path)))
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret.text))
        // Not even to who has the file: the digest is keyed.
        let other = [UInt8](repeating: 1, count: 32)
        #expect(throws: AccountsError.self) { try TestStore.open(test.folder, seed: 1, key: other) }
    }

    @Test(arguments: [
        "", "x", String(repeating: "A", count: 42), String(repeating: "=", count: 43),
    ])
    func `what is no secret is none`(text: String) async throws {
        #expect(FeedSecret(text: text) == nil)
        let test = try TestStore()
        #expect(try await Self.owner(test, nil) == nil)
    }

    @Test func `guessing slows down the guesser and nobody else`() async throws {
        let test = try TestStore()
        let account = try await test.join(1)
        let secret = try await test.store.makeFeed(of: account, base: "", seconds: T.start)
        let made = FeedSecret(text: String(repeating: "A", count: 43))
        var refused = 0
        for _ in 0..<200 {
            do { #expect(try await Self.owner(test, made) == nil) } catch { refused += 1 }
        }
        #expect(refused > 160)
        #expect(try await Self.owner(test, secret) != nil, "from the same address")
        #expect(try await Self.owner(test, made, from: T.source("203.0.113.9")) == nil)
        // Signing in is not counted with it.
        #expect(await test.refusal(1, T.password) == nil)
        // It is forgotten after a while.
        #expect(try await Self.owner(test, made, at: T.start + 3_600) == nil)
    }

    @Test func `a program that asks without a pause is told to wait`() async throws {
        let test = try TestStore()
        let (one, other) = (try await test.join(1), try await test.join(2))
        let secret = try await test.store.makeFeed(of: one, base: "", seconds: T.start)
        let second = try await test.store.makeFeed(of: other, base: "", seconds: T.start)
        var waits: [AccountsError] = []
        for _ in 0..<40 {
            do { _ = try await Self.owner(test, secret) } catch {
                waits.append(try #require(error as? AccountsError))
            }
        }
        #expect(waits.first == .tooManyTries(retryAfterSeconds: 1))
        #expect(try await Self.owner(test, second) != nil)
        #expect(try await Self.owner(test, secret, at: T.start + 600) != nil)
    }
}
