internal import Accounts
internal import Testing

struct SignInTests {
    private typealias T = TestStore

    @Test func `the right password begins a session`() async throws {
        let test = try TestStore()
        let id = try await test.join(1, roles: [.member, .adviser])
        let begun = try await test.signIn(1)
        #expect(begun.session.account == id)
        #expect(begun.session.tag == T.tag(1))
        #expect(begun.session.state == .signedIn)
        #expect(begun.session.roles == [.member, .adviser])
        #expect(begun.session.isStaff)
        #expect(try await test.store.find(begun.token, seconds: T.start) == begun.session)
        #expect(try await test.store.account(id)?.lastSignInSeconds == T.start)
    }

    @Test func `a wrong password, an unknown login and one without password look the same`()
        async throws
    {
        let test = try TestStore()
        let id = try await test.join(1)
        _ = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(2), isStaff: true), by: nil, seconds: T.start)
        try await test.join(3)
        let third = try #require(try await test.store.account(tag: T.tag(3)))
        try await test.store.deactivate(third.id)
        #expect(await test.refusal(1, T.otherPassword) == .signInRefused)
        for number in [2, 3, 99] {
            #expect(await test.refusal(number, T.password) == .signInRefused)
        }
        #expect(try await test.store.account(id)?.isActive == true)
    }

    @Test(arguments: ["", " ", String(repeating: "あ", count: 201), "\u{0}"])
    func `what cannot be a password is refused like a wrong one`(password: String) async throws {
        let test = try TestStore()
        try await test.join(1)
        #expect(await test.refusal(1, password) == .signInRefused)
    }

    @Test func `composed and decomposed kana and every space are one password`() async throws {
        let test = try TestStore()
        try await test.join(1, password: "がっこうの でぐちで é")
        let other = "か\u{3099}っこうの\u{3000}て\u{3099}く\u{3099}ちで\u{A0}e\u{301}"
        #expect(await test.refusal(1, other) == nil)
        #expect(await test.refusal(1, "がっこうの でぐちで e") == .signInRefused)
    }

    @Test func `width and case of a password matter`() async throws {
        let test = try TestStore()
        try await test.join(1, password: "ｋawa no nagare 12")
        #expect(await test.refusal(1, "kawa no nagare 12") == .signInRefused)
        #expect(await test.refusal(1, "Ｋawa no nagare 12") == .signInRefused)
        #expect(await test.refusal(1, "ｋawa no nagare 12") == nil)
    }

    @Test func `a password is hashed anew where its cost rose`() async throws {
        let test = try TestStore()
        try await test.join(1)
        try test.store.close()
        var rules = T.rules
        rules.passwordCost = try #require(PasswordCost(passes: 2, memoryBytes: 65_536))
        let dearer = try T.open(test.folder, seed: 5, rules)
        _ = try await dearer.signIn(
            tag: T.tag(1), password: T.password, from: T.source, seconds: T.start)
        let costs = try await FileReader.rows(
            test.path, "SELECT password_passes, password_memory, password_version FROM accounts")
        #expect(costs == [["2", "65536", "1"]])
        _ = try await dearer.signIn(
            tag: T.tag(1), password: T.password, from: T.source, seconds: T.start)
        try dearer.close()
    }

    @Test func `another password ends the other sessions`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let here = try await test.signIn(1)
        let there = try await test.signIn(1)
        let begun = try await test.store.changePassword(
            here.token, from: T.password, to: T.otherPassword, near: T.near,
            seconds: T.start)
        #expect(try await test.store.find(here.token, seconds: T.start) == nil)
        #expect(try await test.store.find(there.token, seconds: T.start) == nil)
        #expect(try await test.store.find(begun.token, seconds: T.start) != nil)
        #expect(await test.refusal(1, T.password) == .signInRefused)
        #expect(await test.refusal(1, T.otherPassword) == nil)
    }

    @Test func `changing a password needs the current one, and guessing it is slowed down`()
        async throws
    {
        let test = try TestStore()
        try await test.join(1)
        let begun = try await test.signIn(1)
        for attempt in 1...6 {
            let expected: AccountsError =
                attempt <= 5 ? .currentPasswordWrong : .tooManyTries(retryAfterSeconds: 1)
            await #expect(throws: expected) {
                try await test.store.changePassword(
                    begun.token, from: "wrong", to: T.otherPassword, near: T.near,
                    seconds: T.start)
            }
        }
    }

    @Test func `with every place taken the rest is told to wait and not counted`() async throws {
        let test = try TestStore { rules in
            rules.hashesWaitingMax = 0
            rules.passwordCost = PasswordCost(passes: 4, memoryBytes: 33_554_432)!
        }
        try await test.join(1)
        let refusals = await withTaskGroup(of: AccountsError?.self) { group in
            for number in 0..<12 {
                group.addTask { await test.refusal(number + 100, "wrong") }
            }
            return await group.reduce(into: [AccountsError?]()) { $0.append($1) }
        }
        #expect(refusals.contains(.busy))
        #expect(refusals.contains(.signInRefused))
        let counted = try await FileReader.rows(test.path, "SELECT count(*) FROM attempts")
        let hashed = refusals.filter { $0 == .signInRefused }.count
        // Each login that was hashed, with its address and anywhere; the slip's rows were forgiven.
        #expect(counted == [["\(2 * hashed)"]])
        #expect(await test.refusal(1, T.password) == nil)
    }
}
