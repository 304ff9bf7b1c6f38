internal import Accounts
internal import Testing

struct ThrottleTests {
    private typealias T = TestStore

    @Test func `five tries are free, then each delay doubles up to its maximum`() async throws {
        let test = try TestStore()
        try await test.join(1)
        var now = T.start
        for _ in 1...5 { #expect(await test.refusal(1, "wrong", at: now) == .signInRefused) }
        for delay in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900] as [Int64] {
            let early = await test.refusal(1, "wrong", at: now + delay - 1)
            #expect(early == .tooManyTries(retryAfterSeconds: 1), "after \(delay) s")
            now += delay
            if delay == 900 { break }
            #expect(await test.refusal(1, "wrong", at: now) == .signInRefused)
        }
        // Never for good: the right password at the end of the longest delay.
        #expect(await test.refusal(1, T.password, at: now) == nil)
        #expect(await test.refusal(1, "wrong", at: now) == .signInRefused)
    }

    @Test(arguments: [1, 99])
    func `a delay is the same for a login that exists and one that does not`(
        number: Int
    ) async throws {
        let test = try TestStore()
        try await test.join(1)
        for _ in 1...5 { #expect(await test.refusal(number, "wrong") == .signInRefused) }
        #expect(await test.refusal(number, T.password) == .tooManyTries(retryAfterSeconds: 1))
    }

    @Test func `guesses made at once do not slip through`() async throws {
        for seed in [11, 12, 13] as [UInt64] {
            let test = try TestStore(seed: seed) { $0.hashesWaitingMax = 100 }
            try await test.join(1)
            let refusals = await withTaskGroup(of: AccountsError?.self) { group in
                for guess in 0..<40 {
                    // The right one is among them, late.
                    let password = guess == 30 ? T.password : "wrong \(guess)"
                    group.addTask { await test.refusal(1, password) }
                }
                return await group.reduce(into: [AccountsError?]()) { $0.append($1) }
            }
            let tried = refusals.filter { $0 == .signInRefused || $0 == nil }.count
            // Five, and five more if the right one came through among the first.
            #expect(refusals.contains(nil) ? tried <= 10 : tried == 5)
            #expect(
                refusals.count { if case .tooManyTries = $0 { true } else { false } } == 40 - tried)
        }
    }

    @Test func `many wrong logins from one address are slowed down as well`() async throws {
        let rule = try #require(
            ThrottleRule(freeAttempts: 20, delaySecondsMax: 60, forgetSeconds: 6))
        let test = try TestStore { $0.sourceThrottle = rule }
        try await test.join(1)
        for number in 0..<20 { #expect(await test.refusal(100 + number, "x") == .signInRefused) }
        #expect(await test.refusal(1, T.password) == .tooManyTries(retryAfterSeconds: 1))
        let elsewhere = T.source("203.0.113.9")
        #expect(await test.refusal(1, T.password, from: elsewhere) == nil)
        // Ten are forgotten within a minute.
        for number in 0..<10 {
            #expect(await test.refusal(200 + number, "x", at: T.start + 61) == .signInRefused)
        }
    }

    @Test func `those who sign in rightly do not slow down their colleagues`() async throws {
        let rule = try #require(
            ThrottleRule(freeAttempts: 3, delaySecondsMax: 60, forgetSeconds: 6))
        let test = try TestStore { $0.sourceThrottle = rule }
        try await test.join(1)
        for _ in 1...12 { #expect(await test.refusal(1, T.password) == nil) }
    }

    @Test func `a clock that went back does not lengthen a delay`() async throws {
        let test = try TestStore()
        try await test.join(1, at: 0)
        for _ in 1...5 { #expect(await test.refusal(1, "wrong") == .signInRefused) }
        let yearBefore = T.start - 31_536_000
        #expect(await test.refusal(1, T.password, at: yearBefore) == nil)
    }

    @Test func `a table that is full keeps the login under attack`() async throws {
        let test = try TestStore { $0.throttleRowsMax = 10 }
        try await test.join(1)
        for _ in 1...5 { #expect(await test.refusal(1, "wrong") == .signInRefused) }
        for number in 100..<140 {
            _ = await test.refusal(number, "x", from: T.source("203.0.113.\(number)"))
        }
        let count = try await FileReader.rows(test.path, "SELECT count(*) FROM attempts")
        #expect(count == [["10"]])
        #expect(await test.refusal(1, T.password) == .tooManyTries(retryAfterSeconds: 1))
    }

    @Test func `failures are forgotten in time and swept`() async throws {
        let test = try TestStore()
        for _ in 1...5 { #expect(await test.refusal(9, "wrong") == .signInRefused) }
        let dayAfter = T.start + 86_400
        for _ in 1...5 {
            #expect(await test.refusal(9, "wrong", at: dayAfter) == .signInRefused)
        }
        #expect(try await test.store.sweep(seconds: dayAfter).throttleRows == 0)
        #expect(try await test.store.sweep(seconds: dayAfter + 86_400).throttleRows == 2)
    }
}
