internal import Accounts
internal import Testing

struct SlipTests {
    private typealias T = TestStore

    private static func redeem(
        _ test: TestStore, _ number: Int, _ code: String, _ password: String = T.otherPassword,
        at seconds: Int64 = T.start
    ) async -> AccountsError? {
        do {
            _ = try await test.store.redeemSlip(
                tag: T.tag(number), code: code, newPassword: password, near: T.near,
                from: T.source, seconds: seconds)
            return nil
        } catch { return error }
    }

    @Test func `a slip makes an account, serves once and begins a session`() async throws {
        let test = try TestStore()
        let request = SlipRequest(tag: T.tag(1), roles: [.member], isStaff: false)
        let slip = try await test.store.issueSlip(request, by: nil, seconds: T.start)
        #expect(slip.code.wholeMatch(of: /[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}-./) != nil)
        #expect(slip.expiresSeconds == T.start + 1_209_600)
        let before = try #require(try await test.store.account(slip.account))
        #expect(!before.hasPassword && before.slipExpiresSeconds == slip.expiresSeconds)
        let begun = try await test.store.redeemSlip(
            tag: T.tag(1), code: slip.code, newPassword: T.password, near: T.near,
            from: T.source, seconds: T.start)
        #expect(begun.session.roles == [.member] && begun.session.state == .signedIn)
        #expect(await Self.redeem(test, 1, slip.code) == .slipRefused)
        #expect(await test.refusal(1, T.password) == nil)
        #expect(try await test.store.account(slip.account)?.slipExpiresSeconds == nil)
    }

    @Test func `a slip redeemed by several at once serves one`() async throws {
        for seed in [21, 22, 23] as [UInt64] {
            let test = try TestStore(seed: seed)
            let slip = try await test.store.issueSlip(
                SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
            let results = await withTaskGroup(of: AccountsError?.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        await Self.redeem(test, 1, slip.code, "kawa no nagare \(number)")
                    }
                }
                return await group.reduce(into: [AccountsError?]()) { $0.append($1) }
            }
            #expect(results.count { $0 == nil } == 1)
            #expect(results.count { $0 == .slipRefused } == 3)
        }
    }

    @Test func `a slip ends in two weeks, and a newer one replaces it`() async throws {
        let test = try TestStore()
        let request = SlipRequest(tag: T.tag(1), isStaff: true)
        let old = try await test.store.issueSlip(request, by: nil, seconds: T.start)
        let new = try await test.store.issueSlip(request, by: nil, seconds: T.start + 10)
        #expect(await Self.redeem(test, 1, old.code, at: T.start + 20) == .slipRefused)
        #expect(await Self.redeem(test, 1, new.code, at: new.expiresSeconds) == .slipRefused)
        // As long as the clock may step back, and a second more.
        #expect(await Self.redeem(test, 1, new.code, at: T.start - 291) == .slipRefused)
        #expect(await Self.redeem(test, 2, new.code, at: T.start + 20) == .slipRefused)
        #expect(await Self.redeem(test, 1, new.code, at: new.expiresSeconds - 1) == nil)
    }

    @Test func `a lost password changes nothing before the slip is redeemed`() async throws {
        let test = try TestStore()
        try await test.join(1, roles: [.administrator])
        let (begun, _, _) = try await test.enrol(1)
        let request = SlipRequest(tag: T.tag(1), isStaff: false, removesSecondFactor: true)
        let slip = try await test.store.issueSlip(
            request, by: begun.session.account, seconds: T.start)
        #expect(try await test.store.find(begun.token, seconds: T.start)?.state == .signedIn)
        #expect(await Self.redeem(test, 1, slip.code) == nil)
        #expect(try await test.store.find(begun.token, seconds: T.start) == nil)
        #expect(await test.refusal(1, T.password) == .signInRefused)
        let next = try await test.signIn(1, T.otherPassword)
        #expect(next.session.state == .enrolmentNeeded)
        #expect(next.session.roles == [.administrator] && next.session.isStaff)
    }

    @Test func `a slip that does not say so leaves the second factor`() async throws {
        let test = try TestStore()
        try await test.join(1)
        _ = try await test.enrol(1)
        let slip = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        let begun = try await test.store.redeemSlip(
            tag: T.tag(1), code: slip.code, newPassword: T.otherPassword, near: T.near,
            from: T.source, seconds: T.start)
        #expect(begun.session.state == .awaitingSecondFactor)
    }

    @Test func `every wrong character and every exchange of two is a typing error`() async throws {
        let test = try TestStore()
        let slip = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        let code = Array(slip.code.filter { $0 != "-" })
        let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        var wrong: [[Character]] = [Array(code.dropLast()), code + ["A"]]
        for place in code.indices {
            for symbol in alphabet + ["0", "O", "あ"] where symbol != code[place] {
                wrong.append(code)
                wrong[wrong.count - 1][place] = symbol
            }
            for other in code.indices where other > place && code[other] != code[place] {
                wrong.append(code)
                wrong[wrong.count - 1].swapAt(place, other)
            }
        }
        #expect(wrong.count > 600)
        for code in wrong {
            #expect(await Self.redeem(test, 1, String(code)) == .codeMalformed)
        }
        let typed = slip.code.lowercased().replacing("-", with: " － ").replacing("l", with: "1")
        #expect(await Self.redeem(test, 1, typed) == nil)
    }

    @Test func `guessing codes is slowed down, for logins that exist or not`() async throws {
        let test = try TestStore()
        let slips = try await test.store.issueSlips(
            (1...7).map { SlipRequest(tag: T.tag($0), isStaff: true) }, by: nil, seconds: T.start)
        for number in [1, 99] {
            for other in slips[1..<6] {
                #expect(await Self.redeem(test, number, other.code) == .slipRefused)
            }
            let error = await Self.redeem(test, number, slips[0].code)
            #expect(error == .tooManyTries(retryAfterSeconds: 1))
        }
        #expect(await Self.redeem(test, 1, slips[0].code, at: T.start + 1) == nil)
    }

    @Test func `a poor password leaves the slip as it is`() async throws {
        let test = try TestStore()
        let slip = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        #expect(
            await Self.redeem(test, 1, slip.code, "short")
                == .passwordRefused(.tooShort(scalarsMin: 10)))
        #expect(await Self.redeem(test, 1, slip.code) == nil)
    }

    @Test func `slips come all or none`() async throws {
        let test = try TestStore { $0.accountsMax = 5 }
        let requests = (1...6).map { SlipRequest(tag: T.tag($0), isStaff: true) }
        await #expect(throws: AccountsError.tooManyAccounts(accountsMax: 5)) {
            try await test.store.issueSlips(requests, by: nil, seconds: T.start)
        }
        #expect(try await test.store.counts(seconds: T.start).all == 0)
        let many = Array(repeating: requests[0], count: 5_001)
        await #expect(throws: AccountsError.tooManySlips(slipsMax: 5_000)) {
            try await test.store.issueSlips(many, by: nil, seconds: T.start)
        }
        let slips = try await test.store.issueSlips(
            Array(requests.prefix(5)), by: nil, seconds: T.start)
        #expect(slips.map(\.tag) == (1...5).map(T.tag))
        #expect(Set(slips.map(\.code)).count == 5)
    }

    @Test func `the first link makes the first administrator, once`() async throws {
        let test = try TestStore()
        let store = test.store
        let old = try await store.issueFirstLink(seconds: T.start)
        let link = try await store.issueFirstLink(seconds: T.start)
        func redeem(_ token: String, at seconds: Int64) async throws -> BegunSession {
            try await store.redeemFirstLink(
                token, tag: T.tag(1), newPassword: T.password, near: T.near,
                from: T.source, seconds: seconds)
        }
        for token in [old.token, "", "x", link.token + "A"] {
            #expect(try await !store.isFirstLinkOpen(token, seconds: T.start))
            await #expect(throws: AccountsError.firstLinkRefused) {
                try await redeem(token, at: T.start)
            }
        }
        #expect(try await !store.isFirstLinkOpen(link.token, seconds: T.start + 86_400))
        #expect(try await store.isFirstLinkOpen(link.token, seconds: T.start + 86_399))
        #expect(try await !store.hasAdministrator())
        let count = await withTaskGroup(of: AccountsError?.self) { group in
            for number in 0..<4 {
                group.addTask {
                    do throws(AccountsError) {
                        _ = try await store.redeemFirstLink(
                            link.token, tag: T.tag(number), newPassword: T.password,
                            near: T.near, from: T.source, seconds: T.start)
                        return nil
                    } catch { return error }
                }
            }
            return await group.reduce(0) { $0 + ($1 == nil ? 1 : 0) }
        }
        #expect(count == 1)
        #expect(try await store.hasAdministrator())
        #expect(try await store.counts(seconds: T.start).all == 1)
        await #expect(throws: AccountsError.firstLinkClosed) {
            try await store.issueFirstLink(seconds: T.start)
        }
        let page = try await store.accounts(.role(.administrator))
        #expect(page.accounts.map(\.roles) == [[.administrator]])
    }
}
