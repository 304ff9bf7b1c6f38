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

    @Test func `wrong tries from one address keep nobody else out who sits behind it`()
        async throws
    {
        let test = try TestStore()
        try await test.join(1)
        // 120 wrong tries of thirty logins; then the colleague, who is known to no browser.
        for attempt in 0..<120 {
            #expect(await test.refusal(100 + attempt % 30, "x") == .signInRefused)
        }
        #expect(await test.refusal(1, T.password) == nil)
    }

    @Test func `what strangers try of a login elsewhere keeps its owner out nowhere`()
        async throws
    {
        let test = try TestStore()
        try await test.join(1)
        for _ in 1...5 { #expect(await test.refusal(1, "x") == .signInRefused) }
        #expect(await test.refusal(1, T.password) == .tooManyTries(retryAfterSeconds: 1))
        let elsewhere = T.source("203.0.113.9")
        #expect(await test.refusal(1, T.password, from: elsewhere) == nil)
    }

    @Test func `a login tried from many addresses waits, but not in a browser that is known`()
        async throws
    {
        let test = try TestStore()
        try await test.join(1)
        let begun = try await test.signIn(1)
        let known = try test.store.remember(begun.session, in: nil)
        for number in 1...50 {
            let address = T.source("203.0.113.\(number)")
            #expect(await test.refusal(1, "x", from: address) == .signInRefused)
        }
        let fresh = T.source("192.0.2.1")
        #expect(
            await test.refusal(1, T.password, from: fresh) == .tooManyTries(retryAfterSeconds: 1))
        func signIn(_ password: String, in browser: KnownBrowser) async -> AccountsError? {
            do {
                _ = try await test.store.signIn(
                    tag: T.tag(1), password: password, from: fresh, in: browser, seconds: T.start)
                return nil
            } catch { return error }
        }
        #expect(await signIn(T.password, in: known) == nil)
        // A known browser is counted as well, by itself.
        for _ in 1...5 { #expect(await signIn("x", in: known) == .signInRefused) }
        #expect(await signIn(T.password, in: known) == .tooManyTries(retryAfterSeconds: 1))
        // Its cookie for one login is worth nothing for another, nor is one that was made up.
        try await test.join(2)
        let second = try await test.signIn(2, from: T.source("192.0.2.9"))
        let other = try test.store.remember(second.session, in: nil)
        #expect(await signIn(T.password, in: other) == .tooManyTries(retryAfterSeconds: 1))
        let text = known.text
        let forged = try #require(KnownBrowser(text: "A" + text.dropFirst()))
        if forged.text != text {
            #expect(await signIn(T.password, in: forged) == .tooManyTries(retryAfterSeconds: 1))
        }
        #expect(KnownBrowser(text: text)?.text == text)
        for wrong in ["", ".", text + ".", text + "x", String(repeating: text + ".", count: 9)] {
            #expect(KnownBrowser(text: wrong) == nil, "\(wrong)")
        }
    }

    @Test func `whoever knows the password keeps no owner out of the second factor`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (enrolled, secret, _) = try await test.enrol(1)
        let known = try test.store.remember(enrolled.session, in: nil)
        let now = T.start + 90
        let right = T.code(secret, at: now)
        let wrong = right == "000000" ? "000001" : "000000"
        for attempt in 0..<6 {
            let begun = try await test.signIn(1, at: now)
            let expected: AccountsError =
                attempt < 5 ? .secondFactorRefused : .tooManyTries(retryAfterSeconds: 1)
            await #expect(throws: expected) {
                try await test.store.presentSecondFactor(begun.token, code: wrong, seconds: now)
            }
        }
        // Signed in already, and in a browser that is known.
        let codes = try await test.store.renewRecoveryCodes(
            enrolled.token, code: right, seconds: now)
        let begun = try await test.signIn(1, at: now)
        let done = try await test.store.presentSecondFactor(
            begun.token, code: codes[0], in: known, seconds: now)
        #expect(done.session.state == .signedIn)
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
