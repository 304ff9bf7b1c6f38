internal import Accounts
internal import Testing

struct SessionTests {
    private typealias T = TestStore

    private static func begun(
        _ change: (inout AccountRules) -> Void = { _ in }
    ) async throws -> (TestStore, BegunSession) {
        let test = try TestStore(change)
        try await test.join(1)
        return (test, try await test.signIn(1))
    }

    @Test func `a session ends after half an hour without use`() async throws {
        let (test, begun) = try await Self.begun()
        #expect(begun.session.idleEndsSeconds == T.start + 1_800)
        #expect(try await test.store.find(begun.token, seconds: T.start + 1_799) != nil)
        #expect(try await test.store.find(begun.token, seconds: T.start + 3_598) != nil)
        #expect(try await test.store.find(begun.token, seconds: T.start + 5_398) == nil)
    }

    @Test func `a session ends after twelve hours however it is used`() async throws {
        let (test, begun) = try await Self.begun()
        for quarter in 1...47 {
            let now = T.start + Int64(quarter) * 900
            #expect(try await test.store.find(begun.token, seconds: now) != nil)
        }
        #expect(try await test.store.find(begun.token, seconds: T.start + 43_199) != nil)
        #expect(try await test.store.find(begun.token, seconds: T.start + 43_200) == nil)
    }

    @Test func `use is written at most once a minute`() async throws {
        let (test, begun) = try await Self.begun()
        let seen = { try await FileReader.rows(test.path, "SELECT seen_seconds FROM sessions") }
        _ = try await test.store.find(begun.token, seconds: T.start + 59)
        #expect(try await seen() == [["\(T.start)"]])
        _ = try await test.store.find(begun.token, seconds: T.start + 60)
        #expect(try await seen() == [["\(T.start + 60)"]])
    }

    @Test func `a clock that steps back a little is borne, by more it ends the session`()
        async throws
    {
        let (test, begun) = try await Self.begun()
        #expect(try await test.store.find(begun.token, seconds: T.start - 300) != nil)
        #expect(try await test.store.find(begun.token, seconds: T.start - 301) == nil)
        for seconds in [Int64.min, -1, 0, .max] {
            #expect(try await test.store.find(begun.token, seconds: seconds) == nil)
        }
    }

    @Test func `a token that changed is worth nothing any more`() async throws {
        let (test, begun) = try await Self.begun()
        try await test.store.setActingPost("係長:総務課/庶務係", of: begun.token, seconds: T.start)
        let next = try await test.store.rotate(begun.token, seconds: T.start + 5)
        #expect(next.session.actingPost == "係長:総務課/庶務係")
        #expect(next.session.beganSeconds == T.start)
        #expect(try await test.store.find(begun.token, seconds: T.start + 5) == nil)
        await #expect(throws: AccountsError.sessionEnded) {
            try await test.store.rotate(begun.token, seconds: T.start + 5)
        }
    }

    @Test func `a token rotated twice at once leaves one session`() async throws {
        let (test, begun) = try await Self.begun()
        let count = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (try? await test.store.rotate(begun.token, seconds: T.start)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(count == 1)
        #expect(try await test.store.counts(seconds: T.start).sessions == 1)
    }

    @Test func `sessions are ended one by one or all together`() async throws {
        let (test, begun) = try await Self.begun()
        let other = try await test.signIn(1)
        try await test.store.end(begun.token)
        try await test.store.end(begun.token)
        #expect(try await test.store.find(begun.token, seconds: T.start) == nil)
        #expect(try await test.store.find(other.token, seconds: T.start) != nil)
        #expect(try await test.store.endAll(of: other.session.account) == 1)
        #expect(try await test.store.find(other.token, seconds: T.start) == nil)
    }

    @Test func `the least recently used session gives way`() async throws {
        let (test, first) = try await Self.begun { $0.sessionsPerAccountMax = 3 }
        var others: [BegunSession] = []
        for number in 1...3 {
            others.append(try await test.signIn(1, at: T.start + Int64(number)))
        }
        let now = T.start + 4
        #expect(try await test.store.find(first.token, seconds: now) == nil)
        for other in others {
            #expect(try await test.store.find(other.token, seconds: now) != nil)
        }
    }

    @Test func `a role granted counts at once, also its second factor`() async throws {
        let (test, begun) = try await Self.begun()
        let id = begun.session.account
        try await test.store.grant(.member, to: id)
        var found = try await test.store.find(begun.token, seconds: T.start)
        #expect(found?.roles == [.member] && found?.state == .signedIn)
        try await test.store.grant(.personnel, to: id)
        found = try await test.store.find(begun.token, seconds: T.start)
        #expect(found?.state == .enrolmentNeeded)
        await #expect(throws: AccountsError.notAtThisStep) {
            try await test.store.setActingPost("x", of: begun.token, seconds: T.start)
        }
        try await test.store.revoke(.personnel, from: id)
        found = try await test.store.find(begun.token, seconds: T.start)
        #expect(found?.state == .signedIn)
    }

    @Test func `a session at another step can do nothing else`() async throws {
        let (test, _) = try await Self.begun()
        let (signedIn, _, recovery) = try await test.enrol(1)
        let awaiting = try await test.signIn(1)
        let store = test.store
        await #expect(throws: AccountsError.notAtThisStep) {
            try await store.beginEnrolment(
                awaiting.token, issuer: "x", loginName: "y", currentCode: recovery[0],
                seconds: T.start)
        }
        await #expect(throws: AccountsError.notAtThisStep) {
            try await store.confirmEnrolment(awaiting.token, code: "123456", seconds: T.start)
        }
        await #expect(throws: AccountsError.notAtThisStep) {
            try await store.renewRecoveryCodes(
                awaiting.token, code: recovery[0], seconds: T.start)
        }
        await #expect(throws: AccountsError.notAtThisStep) {
            try await store.changePassword(
                awaiting.token, from: T.password, to: T.otherPassword, near: T.near,
                seconds: T.start)
        }
        await #expect(throws: AccountsError.notAtThisStep) {
            try await store.presentSecondFactor(
                signedIn.token, code: recovery[0], seconds: T.start)
        }
        let nobody = try store.freshToken()
        await #expect(throws: AccountsError.sessionEnded) {
            try await store.presentSecondFactor(nobody, code: recovery[0], seconds: T.start)
        }
        // Rotating keeps the step; awaiting does not last as long as a session.
        let rotated = try await store.rotate(awaiting.token, seconds: T.start)
        #expect(rotated.session.state == .awaitingSecondFactor)
        #expect(try await store.find(rotated.token, seconds: T.start + 899) != nil)
        #expect(try await store.find(rotated.token, seconds: T.start + 900) == nil)
    }

    @Test func `the post chosen is kept, changed and taken away`() async throws {
        let (test, begun) = try await Self.begun()
        let longest = String(repeating: "𠮷", count: 500)
        for post in ["a\u{0}b", longest, nil] {
            try await test.store.setActingPost(post, of: begun.token, seconds: T.start)
            let found = try await test.store.find(begun.token, seconds: T.start)
            #expect(found?.actingPost.map { Array($0.utf8) } == post.map { Array($0.utf8) })
        }
        await #expect(throws: AccountsError.actingPostTooLong(scalarsMax: 500)) {
            try await test.store.setActingPost(
                longest + "x", of: begun.token, seconds: T.start)
        }
    }

    @Test func `a form's token belongs to one browser`() async throws {
        let (test, begun) = try await Self.begun()
        let store = test.store
        let text = store.formToken(for: begun.token)
        #expect(store.isFormToken(text, of: begun.token))
        #expect(!store.isFormToken(text, of: try store.freshToken()))
        for wrong in ["", "x", String(text.dropLast()), text + "A", begun.token.text] {
            #expect(!store.isFormToken(wrong, of: begun.token))
        }
    }

    @Test func `a token is read in one spelling only`() async throws {
        let (test, begun) = try await Self.begun()
        let text = begun.token.text
        #expect(text.utf8.count == 43)
        let again = try #require(SessionToken(text: text))
        #expect(try await test.store.find(again, seconds: T.start) != nil)
        // The last of 43 characters carries four bits: two that are set must be refused.
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let readable = alphabet.filter {
            SessionToken(text: String(text.dropLast()) + String($0)) != nil
        }
        #expect(readable.count == 16)
        for wrong in ["", text + "=", text + "A", String(text.dropLast()), "あ" + text.dropFirst(3)]
        {
            #expect(SessionToken(text: wrong) == nil)
        }
    }

    @Test func `secrets do not print`() async throws {
        let (_, begun) = try await Self.begun()
        #expect("\(begun.token)" == "SessionToken(secret)")
        var dumped = ""
        dump(begun, to: &dumped)
        #expect(!dumped.contains(begun.token.text))
        #expect(dumped.contains("SessionToken(secret)") && dumped.contains("LoginTag(secret)"))
    }

    @Test func `somebody sees the own sessions and ends one, or all others`() async throws {
        let (test, here) = try await Self.begun()
        let store = test.store
        let account = here.session.account
        let origin = SessionOrigin(place: "10.1.2.3", browser: "Edge（Windows）")
        let there = try await store.signIn(
            tag: T.tag(1), password: T.password, from: T.source, origin: origin,
            seconds: T.start + 60)
        _ = try await test.signIn(1, at: T.start + 120)
        try await test.join(2)
        let stranger = try await test.signIn(2)
        let now = T.start + 121
        let seen = try await store.sessions(of: account, seenFrom: here.token, seconds: now)
        #expect(seen.count == 3)
        #expect(seen.map(\.isThis) == [false, false, true])
        #expect(seen[1].origin == origin)
        #expect(seen[1].beganSeconds == T.start + 60 && !seen[1].isHalfway)
        // What is shown of the address lies sealed in the file.
        let stored = try await FileReader.rows(
            test.path, "SELECT count(*) FROM sessions WHERE instr(origin, CAST('10.1' AS BLOB)) > 0"
        )
        #expect(stored == [["0"]])
        #expect(try await store.end(seen[1].id, of: account))
        #expect(try await store.find(there.token, seconds: now) == nil)
        // Not by what names another's session, nor twice, nor by what is no name.
        let others = try await store.sessions(of: stranger.session.account, seconds: now)
        for id in [others[0].id, seen[1].id, "", "x", here.token.text] {
            #expect(try await !store.end(id, of: account))
        }
        #expect(try await store.endOthers(of: account, than: here.token) == 1)
        #expect(try await store.find(here.token, seconds: now) != nil)
        #expect(try await store.find(stranger.token, seconds: now) != nil)
    }
}
