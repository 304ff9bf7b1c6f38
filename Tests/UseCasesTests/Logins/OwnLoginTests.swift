internal import Accounts
internal import Requests
internal import Testing
internal import UseCases

/// One's own login at the node's machine: the steps, the second factor, and the limits by the clock.
@Suite struct `Own logins` {
    private func login(_ password: String = CityLogins.password) -> BeginOwnLogin {
        BeginOwnLogin(name: "S1", password: password)
    }

    @Test func `a password opens a session, and a wrong one nothing`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        for request in [
            login("wrong"), login(""), BeginOwnLogin(name: "nobody", password: CityLogins.password),
        ] {
            #expect(await city.refusal(request) == "sign_in_refused")
        }
        let begun = try await city.ask(login())
        #expect(!begun.needsCode && !begun.secondFactor)
        let rows = try await city.ask(ListOwnSessions(session: begun.session)).sessions
        #expect(rows.count == 2 && rows.filter(\.isThis).count == 1)
        let other = try #require(rows.first { !$0.isThis })
        #expect(
            try await city.ask(EndOwnSessions(session: begun.session, id: other.id)).ended == 1)
        #expect(
            try await city.ask(EndOwnSessions(session: begun.session, id: other.id)).ended == 0)
        try await city.ask(LeaveOwnLogin(session: begun.session))
        #expect(
            await city.refusal(ListOwnSessions(session: begun.session)) == "session_ended")
        #expect(await city.refusal(ListOwnSessions(session: "nonsense")) == "session_ended")
    }

    @Test func `who tries too often waits, and longer each time`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        var tries = 0
        while await city.refusal(login("wrong")) == "sign_in_refused", tries < 100 { tries += 1 }
        #expect((1..<100).contains(tries))
        #expect(await city.refusal(login()) == "too_many_tries")
        city.clock.advance(seconds: 86_400)
        #expect(await city.refusal(login("wrong")) == "sign_in_refused")
        city.clock.advance(seconds: 86_400)
        #expect(await city.refusal(login()) == nil)
    }

    @Test func `a session ends by the clock`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let list = ListOwnSessions(session: ids.session)
        #expect(await city.refusal(list) == nil)
        for _ in 0..<3 {
            city.clock.advance(seconds: 1_700)
            #expect(await city.refusal(list) == nil)
        }
        city.clock.advance(seconds: 1_900)
        #expect(await city.refusal(list) == "session_ended")
    }

    @Test func `a new password is a good one, and ends the other sessions`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let begun = try await city.ask(login())
        let change = { (current: String, new: String) in
            ChangeOwnPassword(session: begun.session, current: current, new: new)
        }
        let good = "yama ni noboru 34"
        #expect(
            await city.refusal(change("wrong", good)) == "current_password_wrong")
        for weak in ["", "short", "odawara odawara", "カナリア一 カナリア一", "password password"] {
            let code = await city.refusal(change(CityLogins.password, weak))
            #expect(code?.hasPrefix("password") == true, "\(weak) \(code ?? "-")")
        }
        let renewed = try await city.ask(change(CityLogins.password, good))
        #expect(city.audit.acts.last == "password_change")
        for session in [ids.session, begun.session] {
            #expect(await city.refusal(ListOwnSessions(session: session)) == "session_ended")
        }
        #expect(await city.refusal(ListOwnSessions(session: renewed.session)) == nil)
        #expect(await city.refusal(login()) == "sign_in_refused")
        #expect(await city.refusal(login(good)) == nil)
    }

    @Test func `a second factor is shown once, asked for ever after, and each code serves once`()
        async throws
    {
        let (city, ids) = try await CityTemplate.shared.city()
        #expect(city.handler.asksSecondFactorOfPosts)
        let begun = try await city.ask(BeginAuthenticator(session: ids.session))
        #expect(
            await city.refusal(ConfirmAuthenticator(session: ids.session, code: "000000"))
                == "second_factor_refused")
        let code = { OneTimeCodes.code(begun.secret, at: city.clock.seconds) }
        let confirmed = try await city.ask(
            ConfirmAuthenticator(session: ids.session, code: code()))
        #expect(!confirmed.recoveryCodes.isEmpty)
        city.clock.advance(seconds: 600)
        let again = try await city.ask(login())
        #expect(again.needsCode && again.secondFactor)
        // Whoever owes the code is nobody yet.
        for request: any NodeRequest in [
            ListOwnSessions(session: again.session),
            EndOwnSessions(session: again.session, id: nil),
            BeginAuthenticator(session: again.session),
            ChangeOwnPassword(
                session: again.session, current: CityLogins.password, new: "yama ni noboru 34"),
        ] {
            #expect(await city.refusal(request) == "session_ended")
        }
        #expect(
            await city.refusal(EnterLoginCode(session: again.session, code: "000000"))
                == "second_factor_refused")
        let shown = code()
        let entered = try await city.ask(EnterLoginCode(session: again.session, code: shown))
        #expect(!entered.needsCode)
        let third = try await city.ask(login())
        #expect(
            await city.refusal(EnterLoginCode(session: third.session, code: shown))
                == "second_factor_refused")
        let recovery = confirmed.recoveryCodes[0]
        _ = try await city.ask(EnterLoginCode(session: third.session, code: recovery))
        let fourth = try await city.ask(login())
        #expect(
            await city.refusal(EnterLoginCode(session: fourth.session, code: recovery))
                == "second_factor_refused")
        let renewed = try await city.ask(RenewRecoveryCodes(session: entered.session))
        #expect(Set(renewed.recoveryCodes).isDisjoint(with: confirmed.recoveryCodes))
        #expect(city.audit.acts.suffix(2) == ["authenticator", "recovery_codes"])
    }

    @Test func `whoever left the city signs in no more`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let without = City.people.split(separator: "\n").filter { !$0.contains(",S1,") }
            .joined(separator: "\n")
        try city.clock.set("2026-05-21 09:00")
        let session = try await city.ask(login()).session
        try await city.ask(ImportStaff(csv: City.file(without)), as: .personnel)
        #expect(await city.refusal(login()) == "sign_in_refused")
        for open in [session, ids.session] {
            #expect(await city.refusal(ListOwnSessions(session: open)) == "session_ended")
        }
        // A list that was made good within a month gives the login back.
        try city.clock.set("2026-06-01 09:00")
        try await city.ask(ImportStaff(csv: City.file(City.people)), as: .personnel)
        #expect(await city.refusal(login()) == nil)
        try await city.ask(ImportStaff(csv: City.file(without)), as: .personnel)
        try city.clock.set("2026-07-20 09:00")
        await city.node.sweepLogins(by: "")
        #expect(city.audit.acts.contains("accounts_ended"))
        try await city.ask(ImportStaff(csv: City.file(City.people)), as: .personnel)
        #expect(await city.refusal(login()) == "sign_in_refused")
    }
}
