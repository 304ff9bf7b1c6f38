internal import Accounts
internal import Testing

struct AdministrationTests {
    private typealias T = TestStore

    @Test func `lists come in pages`() async throws {
        let test = try TestStore()
        let requests = (1...7).map { number in
            SlipRequest(
                tag: T.tag(number), roles: number % 2 == 0 ? [.observer] : [], isStaff: true)
        }
        _ = try await test.store.issueSlips(requests, by: nil, seconds: T.start)
        var tags: [LoginTag] = []
        var next: AccountID?
        repeat {
            let page = try await test.store.accounts(after: next, limit: 3)
            #expect((1...3).contains(page.accounts.count))
            tags += page.accounts.map(\.tag)
            next = page.next
        } while next != nil
        #expect(tags == (1...7).map(T.tag))
        #expect(try await test.store.accounts(.role(.observer)).accounts.count == 3)
        #expect(try await test.store.accounts(.withoutPassword, limit: -5).accounts.count == 1)
        #expect(try await test.store.accounts(.inactive).accounts.isEmpty)
        #expect(try await test.store.accounts(.active, limit: .max).accounts.count == 7)
    }

    @Test func `what is counted`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        _ = try await test.enrol(1)
        try await test.join(2)
        _ = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(3), isStaff: true), by: nil, seconds: T.start)
        let second = try #require(try await test.store.account(tag: T.tag(2)))
        try await test.store.deactivate(second.id)
        let counts = try await test.store.counts(seconds: T.start)
        #expect(counts.all == 3 && counts.active == 2 && counts.withPassword == 2)
        #expect(counts.withSecondFactor == 1 && counts.openSlips == 1 && counts.sessions == 1)
        let later = try await test.store.counts(seconds: T.start + 1_209_600)
        #expect(later.openSlips == 0 && later.sessions == 0)
        #expect(try await test.store.account(id)?.recoveryCodeCount == 10)
    }

    @Test func `who is deactivated is out at once and can come back`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let begun = try await test.signIn(1)
        _ = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        try await test.store.deactivate(id)
        #expect(try await test.store.find(begun.token, seconds: T.start) == nil)
        #expect(await test.refusal(1, T.password) == .signInRefused)
        #expect(try await test.store.account(id)?.slipExpiresSeconds == nil)
        try await test.store.reactivate(id)
        #expect(try await test.store.find(begun.token, seconds: T.start) == nil)
        #expect(await test.refusal(1, T.password) == nil)
    }

    @Test func `a slip for who was deactivated does not bring the old password back`()
        async throws
    {
        let test = try TestStore()
        let id = try await test.join(1)
        _ = try await test.enrol(1)
        try await test.store.deactivate(id)
        _ = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(1), isStaff: true), by: nil, seconds: T.start)
        let account = try #require(try await test.store.account(id))
        #expect(account.isActive && !account.hasPassword && !account.hasSecondFactor)
        #expect(await test.refusal(1, T.password) == .signInRefused)
    }

    @Test func `the last administrator stays`() async throws {
        let test = try TestStore()
        let first = try await test.join(1, roles: [.administrator])
        // Without a password nobody administrates.
        let slip = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(2), roles: [.administrator], isStaff: false), by: first,
            seconds: T.start)
        await #expect(throws: AccountsError.lastAdministrator) {
            try await test.store.deactivate(first)
        }
        await #expect(throws: AccountsError.lastAdministrator) {
            try await test.store.revoke(.administrator, from: first)
        }
        try await test.store.revoke(.administrator, from: slip.account)
        let second = try await test.join(2, roles: [.administrator])
        try await test.store.revoke(.administrator, from: first)
        await #expect(throws: AccountsError.lastAdministrator) {
            try await test.store.deactivate(second)
        }
    }

    @Test func `roles and posts are given and taken`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        for role in AccountRole.allCases.reversed() { try await test.store.grant(role, to: id) }
        try await test.store.grant(.member, to: id)
        #expect(try await test.store.account(id)?.roles == AccountRole.allCases)
        try await test.store.revoke(.observer, from: id)
        try await test.store.revoke(.observer, from: id)
        let account = try #require(try await test.store.account(id))
        #expect(!account.roles.contains(.observer) && account.isStaff)
    }

    @Test func `a second factor that was lost is taken away with the sessions`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let (begun, _, _) = try await test.enrol(1)
        try await test.store.removeSecondFactor(of: id)
        #expect(try await test.store.find(begun.token, seconds: T.start) == nil)
        #expect(try await test.signIn(1).session.state == .signedIn)
        #expect(try await test.store.account(id)?.recoveryCodeCount == 0)
    }

    @Test func `an account that is not there is said to be unknown`() async throws {
        let test = try TestStore()
        let nobody = try #require(AccountID(77))
        let store = test.store
        #expect(AccountID(0) == nil && AccountID(-1) == nil)
        #expect(try await store.account(nobody) == nil)
        await #expect(throws: AccountsError.accountUnknown) { try await store.deactivate(nobody) }
        await #expect(throws: AccountsError.accountUnknown) { try await store.reactivate(nobody) }
        await #expect(throws: AccountsError.accountUnknown) {
            try await store.grant(.member, to: nobody)
        }
        await #expect(throws: AccountsError.accountUnknown) {
            try await store.revoke(.administrator, from: nobody)
        }
        await #expect(throws: AccountsError.accountUnknown) {
            try await store.removeSecondFactor(of: nobody)
        }
        #expect(try await store.endAll(of: nobody) == 0)
    }

    @Test func `a sweep takes what is over and nothing else`() async throws {
        let test = try TestStore()
        let id = try await test.join(1)
        let begun = try await test.signIn(1)
        let later = T.start + 86_400 * 5
        let kept = try await test.signIn(1, at: later)
        _ = try await test.store.issueSlip(
            SlipRequest(tag: T.tag(2), isStaff: true), by: nil, seconds: T.start)
        let old = try test.store.freshSubmissionKey()
        let new = try test.store.freshSubmissionKey()
        let outcome = try #require(SubmissionOutcome(statusCode: 200, location: ""))
        for (key, seconds) in [(old, T.start), (new, later)] {
            _ = try await test.store.claim(key, of: id, form: [], seconds: seconds)
            try await test.store.settle(key, of: id, outcome)
        }
        let report = try await test.store.sweep(seconds: later)
        #expect(report.sessions == 1 && report.slips == 0 && report.submissions == 0)
        #expect(try await test.store.find(begun.token, seconds: later) == nil)
        #expect(try await test.store.find(kept.token, seconds: later) != nil)
        let again = try await test.store.claim(new, of: id, form: [], seconds: later)
        #expect(again == .done(outcome))
        let end = try await test.store.sweep(seconds: T.start + 14 * 86_400)
        #expect(end.slips == 1 && end.submissions == 1)
        _ = try await test.store.sweep(seconds: .min)
        _ = try await test.store.sweep(seconds: .max)
        #expect(try await test.store.account(id)?.hasPassword == true)
    }

    @Test func `a number that is somebody else's now opens nothing of theirs`() async throws {
        let test = try TestStore()
        let store = test.store
        func slip(_ holder: Int64?, _ roles: [AccountRole] = []) async throws -> IssuedSlip {
            try await store.issueSlip(
                SlipRequest(tag: T.tag(1), roles: roles, isStaff: true, holder: holder), by: nil,
                seconds: T.start)
        }
        func redeem(_ slip: IssuedSlip, _ password: String) async throws -> BegunSession {
            try await store.redeemSlip(
                tag: T.tag(1), code: slip.code, newPassword: password, near: T.near,
                from: T.source, seconds: T.start)
        }
        let old = try await redeem(try await slip(7, [.member]), T.password)
        _ = try await store.makeFeed(of: old.session.account, base: "", seconds: T.start)
        #expect(old.session.holder == 7)
        // The same person: what there was stays.
        #expect(try await slip(7).account == old.session.account)
        #expect(await test.refusal(1, T.password) == nil)
        // Another person under the number: the old password is worth nothing from here on.
        let next = try await slip(8)
        #expect(next.account != old.session.account)
        #expect(await test.refusal(1, T.password) == .signInRefused)
        #expect(try await store.find(old.token, seconds: T.start) == nil)
        #expect(try await store.feedMade(of: old.session.account) == nil)
        let new = try await redeem(next, T.otherPassword)
        #expect(new.session.holder == 8 && new.session.roles.isEmpty)
        let left = try #require(try await store.account(old.session.account))
        #expect(!left.isActive && left.roles.isEmpty && !left.hasPassword && left.tag != T.tag(1))
        // A guest's login whose name became somebody's number.
        let guest = try await store.issueSlip(
            SlipRequest(tag: T.tag(2), roles: [.adviser], isStaff: false), by: nil,
            seconds: T.start)
        let staff = try await store.issueSlip(
            SlipRequest(tag: T.tag(2), isStaff: true, holder: 9), by: nil, seconds: T.start)
        #expect(staff.account != guest.account)
        #expect(try await store.account(staff.account)?.roles == [])
    }
}
