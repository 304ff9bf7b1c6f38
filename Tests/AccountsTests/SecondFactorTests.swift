internal import Accounts
internal import Testing

struct SecondFactorTests {
    private typealias T = TestStore

    @Test(arguments: AccountRole.allCases)
    func `administrators and the personnel section must set one first`(
        role: AccountRole
    ) async throws {
        let test = try TestStore()
        try await test.join(1, roles: [role])
        let isNeeded = role == .administrator || role == .personnel
        #expect(role.requiresSecondFactor == isNeeded)
        #expect(try await test.signIn(1).session.state == (isNeeded ? .enrolmentNeeded : .signedIn))
    }

    @Test func `from enrolment to signing in with it`() async throws {
        let test = try TestStore()
        try await test.join(1, roles: [.administrator])
        let (begun, secret, recovery) = try await test.enrol(1)
        #expect(begun.session.state == .signedIn)
        #expect(Set(recovery).count == 10)
        let later = T.start + 60
        let next = try await test.signIn(1, at: later)
        #expect(next.session.state == .awaitingSecondFactor)
        let done = try await test.store.presentSecondFactor(
            next.token, code: T.code(secret, at: later), seconds: later)
        #expect(done.session.state == .signedIn)
        #expect(try await test.store.find(next.token, seconds: later) == nil)
        #expect(try await test.store.find(done.token, seconds: later)?.state == .signedIn)
    }

    @Test func `the URI and the secret say the same`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let begun = try await test.signIn(1)
        let enrolment = try await test.store.beginEnrolment(
            begun.token, issuer: "助け合い", loginName: "a b/c?", seconds: T.start)
        let issuer = "%E5%8A%A9%E3%81%91%E5%90%88%E3%81%84"
        #expect(
            enrolment.uri
                == "otpauth://totp/\(issuer):a%20b%2Fc%3F?secret=\(enrolment.secretBase32)"
                + "&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30")
        #expect(enrolment.secretBase32.utf8.count == 32)
    }

    @Test func `a code serves once, a neighbouring step is taken, an earlier one never`()
        async throws
    {
        let test = try TestStore()
        try await test.join(1)
        let (_, secret, _) = try await test.enrol(1)
        let now = T.start + 300
        func present(_ codeSeconds: Int64) async throws -> AccountsError? {
            let begun = try await test.signIn(1, at: now)
            do {
                _ = try await test.store.presentSecondFactor(
                    begun.token, code: T.code(secret, at: codeSeconds), seconds: now)
                return nil
            } catch { return error }
        }
        #expect(try await present(now - 60) == .secondFactorRefused)
        #expect(try await present(now + 60) == .secondFactorRefused)
        #expect(try await present(now) == nil)
        #expect(try await present(now) == .secondFactorRefused)
        #expect(try await present(now - 30) == .secondFactorRefused)
        #expect(try await present(now + 30) == nil)
        #expect(try await present(now) == .secondFactorRefused)
    }

    @Test func `a clock that was ahead shuts nobody out`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (_, secret, _) = try await test.enrol(1)
        for seconds in [T.start + 10 * 365 * 86_400, T.start + 300] {
            let begun = try await test.signIn(1, at: seconds)
            let done = try await test.store.presentSecondFactor(
                begun.token, code: T.code(secret, at: seconds), seconds: seconds)
            #expect(done.session.state == .signedIn)
        }
    }

    @Test func `one code shown twice at once signs in once`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (_, secret, recovery) = try await test.enrol(1)
        let later = T.start + 60
        for code in [T.code(secret, at: later), recovery[0]] {
            let begun = [try await test.signIn(1, at: later), try await test.signIn(1, at: later)]
            let count = await withTaskGroup(of: Bool.self) { group in
                for session in begun {
                    group.addTask {
                        let done = try? await test.store.presentSecondFactor(
                            session.token, code: code, seconds: later)
                        return done != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(count == 1)
        }
    }

    @Test func `guessing codes is slowed down, whatever session it comes from`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (_, secret, _) = try await test.enrol(1)
        let now = T.start + 90
        let right = T.code(secret, at: now)
        let wrong = right == "000000" ? "000001" : "000000"
        for _ in 1...5 {
            let begun = try await test.signIn(1, at: now)
            await #expect(throws: AccountsError.secondFactorRefused) {
                try await test.store.presentSecondFactor(begun.token, code: wrong, seconds: now)
            }
        }
        let begun = try await test.signIn(1, at: now)
        await #expect(throws: AccountsError.tooManyTries(retryAfterSeconds: 1)) {
            try await test.store.presentSecondFactor(begun.token, code: right, seconds: now)
        }
        _ = try await test.store.presentSecondFactor(begun.token, code: right, seconds: now + 1)
    }

    @Test func `recovery codes serve once each, however they are typed`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let (_, _, recovery) = try await test.enrol(1)
        for (used, code) in recovery.enumerated() {
            let typed = used % 2 == 0 ? code : code.lowercased().replacing("-", with: "　ー")
            let begun = try await test.signIn(1)
            _ = try await test.store.presentSecondFactor(
                begun.token, code: typed, seconds: T.start)
            #expect(try await test.store.account(id)?.recoveryCodeCount == 9 - used)
            let again = try await test.signIn(1)
            await #expect(throws: AccountsError.secondFactorRefused) {
                try await test.store.presentSecondFactor(
                    again.token, code: code, seconds: T.start)
            }
        }
    }

    @Test func `new recovery codes replace the old ones`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (begun, secret, old) = try await test.enrol(1)
        let now = T.start + 30
        let new = try await test.store.renewRecoveryCodes(
            begun.token, code: T.code(secret, at: now), seconds: now)
        #expect(new.count == 10 && Set(new).isDisjoint(with: old))
        let next = try await test.signIn(1, at: now)
        await #expect(throws: AccountsError.secondFactorRefused) {
            try await test.store.presentSecondFactor(next.token, code: old[0], seconds: now)
        }
        _ = try await test.store.presentSecondFactor(next.token, code: new[0], seconds: now)
    }

    @Test func `replacing a second factor needs a code of the one in force`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (begun, _, recovery) = try await test.enrol(1)
        await #expect(throws: AccountsError.secondFactorRefused) {
            try await test.store.beginEnrolment(
                begun.token, issuer: "x", loginName: "y", seconds: T.start)
        }
        _ = try await test.store.beginEnrolment(
            begun.token, issuer: "x", loginName: "y", currentCode: recovery[0], seconds: T.start)
    }

    @Test func `an enrolment that nobody confirmed in time is void`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let begun = try await test.signIn(1)
        let enrolment = try await test.store.beginEnrolment(
            begun.token, issuer: "x", loginName: "y", seconds: T.start)
        let secret = Base32.decode(enrolment.secretBase32)
        let late = T.start + 900
        await #expect(throws: AccountsError.enrolmentExpired) {
            try await test.store.confirmEnrolment(
                begun.token, code: T.code(secret, at: late), seconds: late)
        }
        #expect(try await test.store.find(begun.token, seconds: late)?.state == .signedIn)
    }

    @Test(arguments: ["", "12345", "1234567", "12345x", "ABCD-EFGH", "１２３４５"])
    func `a typing error is told apart and not counted`(typed: String) async throws {
        let test = try TestStore()
        try await test.join(1)
        _ = try await test.enrol(1)
        let begun = try await test.signIn(1)
        for _ in 1...20 {
            await #expect(throws: AccountsError.codeMalformed) {
                try await test.store.presentSecondFactor(
                    begun.token, code: typed, seconds: T.start)
            }
        }
    }

    @Test func `opening the page again keeps what was scanned, and counts nothing`() async throws {
        let test = try TestStore()
        try await test.join(1, roles: [.administrator])
        let begun = try await test.signIn(1)
        let store = test.store
        var shown: Set<String> = []
        for _ in 1...30 {
            let enrolment = try await store.beginEnrolment(
                begun.token, issuer: "x", loginName: "y", seconds: T.start)
            shown.insert(enrolment.secretBase32)
        }
        #expect(shown.count == 1)
        let failed = try await FileReader.rows(test.path, "SELECT count(*) FROM attempts")
        #expect(failed == [["0"]])
        // Somebody else with the same password sees another one, and cannot confirm this one.
        let other = try await test.signIn(1)
        let theirs = try await store.beginEnrolment(
            other.token, issuer: "x", loginName: "y", seconds: T.start)
        #expect(!shown.contains(theirs.secretBase32))
        let code = T.code(Base32.decode(theirs.secretBase32), at: T.start)
        await #expect(throws: AccountsError.enrolmentExpired) {
            try await store.confirmEnrolment(begun.token, code: code, seconds: T.start)
        }
        _ = try await store.confirmEnrolment(other.token, code: code, seconds: T.start)
    }

    @Test func `another password needs the second factor as well`() async throws {
        let test = try TestStore()
        try await test.join(1)
        let (begun, secret, _) = try await test.enrol(1)
        let now = T.start + 60
        func change(_ code: String?) async throws -> BegunSession {
            try await test.store.changePassword(
                begun.token, from: T.password, code: code, to: T.otherPassword, near: T.near,
                seconds: now)
        }
        await #expect(throws: AccountsError.secondFactorRefused) { try await change(nil) }
        await #expect(throws: AccountsError.codeMalformed) { try await change("12") }
        let right = T.code(secret, at: now)
        let wrong = right == "000000" ? "000001" : "000000"
        await #expect(throws: AccountsError.secondFactorRefused) { try await change(wrong) }
        #expect(await test.refusal(1, T.otherPassword, at: now) == .signInRefused)
        _ = try await change(right)
        #expect(await test.refusal(1, T.otherPassword, at: now) == nil)
    }
}
