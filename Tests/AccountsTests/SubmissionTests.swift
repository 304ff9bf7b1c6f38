internal import Accounts
internal import Testing

struct SubmissionTests {
    private typealias T = TestStore
    private static let form = Array("text=あ".utf8)

    @Test func `a form is done once and answered again`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let store = test.store
        let key = try store.freshSubmissionKey()
        #expect(key.text.utf8.count == 22 && SubmissionKey(text: key.text) == key)
        func claim(_ form: [UInt8] = Self.form, at seconds: Int64 = T.start) async throws
            -> SubmissionClaim
        { try await store.claim(key, of: id, form: form, seconds: seconds) }
        #expect(try await claim() == .fresh)
        #expect(try await claim(at: T.start + 5) == .underWay(sinceSeconds: T.start))
        let outcome = try #require(SubmissionOutcome(statusCode: 303, location: "/plan/計画?a=1"))
        try await store.settle(key, of: id, outcome)
        #expect(try await claim(at: T.start + 14 * 86_400 - 1) == .done(outcome))
        await #expect(throws: AccountsError.submissionDiffers) { try await claim([1]) }
        await #expect(throws: AccountsError.submissionUnknown) {
            try await store.abandon(key, of: id)
        }
        #expect(try await claim(at: T.start + 14 * 86_400) == .fresh)
    }

    @Test func `the same key of two people is two forms`() async throws {
        let test = try TestStore()
        let ids = [try await test.join(1), try await test.join(2)]
        let key = try test.store.freshSubmissionKey()
        for id in ids {
            let claim = try await test.store.claim(
                key, of: id, form: Self.form, seconds: T.start)
            #expect(claim == .fresh)
        }
    }

    @Test func `of many at once one does the work`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let key = try test.store.freshSubmissionKey()
        let fresh = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let claim = try? await test.store.claim(
                        key, of: id, form: Self.form, seconds: T.start)
                    return claim == .fresh
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(fresh == 1)
    }

    @Test func `work that failed can be sent again, work cut off says so`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let key = try test.store.freshSubmissionKey()
        func claim(_ store: AccountStore) async throws -> SubmissionClaim {
            try await store.claim(key, of: id, form: Self.form, seconds: T.start)
        }
        #expect(try await claim(test.store) == .fresh)
        try await test.store.abandon(key, of: id)
        #expect(try await claim(test.store) == .fresh)
        try test.store.close()
        let reopened = try T.open(test.folder, seed: 9)
        #expect(try await claim(reopened) == .interrupted(sinceSeconds: T.start))
        try await reopened.abandon(key, of: id)
        #expect(try await claim(reopened) == .fresh)
        try reopened.close()
    }

    @Test func `a person's forms are bounded, and none under way is forgotten`() async throws {
        let test = try TestStore { $0.submissionsPerAccountMax = 3 }
        let id = try await test.join(1)
        let keys = try (0..<5).map { _ in try test.store.freshSubmissionKey() }
        let outcome = try #require(SubmissionOutcome(statusCode: 200, location: ""))
        for (place, key) in keys.prefix(4).enumerated() {
            let seconds = T.start + Int64(place)
            let claim = try await test.store.claim(
                key, of: id, form: Self.form, seconds: seconds)
            #expect(claim == .fresh)
            if place == 0 { try await test.store.settle(key, of: id, outcome) }
        }
        // The one that was done gave way; three are under way.
        await #expect(throws: AccountsError.tooManySubmissions) {
            try await test.store.claim(
                keys[4], of: id, form: Self.form, seconds: T.start + 9)
        }
    }

    @Test func `outcomes have limits`() {
        #expect(SubmissionOutcome(statusCode: 99, location: "") == nil)
        #expect(SubmissionOutcome(statusCode: 600, location: "") == nil)
        let long = String(repeating: "a", count: 2_049)
        #expect(SubmissionOutcome(statusCode: 303, location: long) == nil)
        #expect(SubmissionOutcome(statusCode: 303, location: String(long.dropLast())) != nil)
    }
}
