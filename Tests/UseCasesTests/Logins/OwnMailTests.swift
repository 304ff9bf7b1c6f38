internal import Accounts
internal import Requests
internal import TestSupport
internal import Testing
internal import UseCases

/// An address for notices: proposed, confirmed by its code, removed; always one's own.
@Suite struct `The own address for mail` {
    private static let address = "hana@city.example.jp"

    private func own(_ city: City, _ asker: Asker) async throws -> ShowOwnMail.Answer {
        try await city.ask(ShowOwnMail(), as: asker)
    }

    @Test func `an address counts once its code was entered, and a new one in its place`()
        async throws
    {
        let (city, _) = try await CityTemplate.shared.city()
        #expect(try await own(city, .chief).address == nil)
        try await city.ask(ProposeOwnMail(address: "　ｈａｎａ＠city.example.jp "), as: .chief)
        let first = try #require(city.node.relay.codes.last)
        #expect(first.address == Self.address)
        #expect(try await own(city, .chief).proposed == Self.address)
        #expect(try await own(city, .chief).address == nil)
        // It is nobody else's, and serves nobody else.
        #expect(try await own(city, .manager).proposed == nil)
        #expect(
            await city.refusal(ConfirmOwnMail(code: first.code), as: .manager)
                == "mail_code_refused")
        try await city.ask(ConfirmOwnMail(code: first.code), as: .chief)
        #expect(try await own(city, .chief).address == Self.address)
        #expect(
            await city.refusal(ConfirmOwnMail(code: first.code), as: .chief)
                == "mail_code_refused", "it serves once")
        // The one before stays in force until the next is confirmed.
        try await city.ask(ProposeOwnMail(address: "other@example.jp"), as: .chief)
        #expect(try await own(city, .chief).address == Self.address)
        try await city.ask(
            ConfirmOwnMail(code: try #require(city.node.relay.codes.last).code), as: .chief)
        #expect(try await own(city, .chief).address == "other@example.jp")
        #expect(try await city.ask(RemoveOwnMail(), as: .chief).removed)
        #expect(try await !city.ask(RemoveOwnMail(), as: .chief).removed)
        #expect(try await own(city, .chief).address == nil)
        let acts = city.audit.all.suffix(3)
        #expect(acts.map(\.act) == ["mail_set", "mail_set", "mail_removed"])
        #expect(acts.allSatisfy { $0.details.isEmpty })
    }

    @Test func `a code serves for an hour and for five tries`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let confirm = { (code: String) in
            await city.refusal(ConfirmOwnMail(code: code), as: .chief)
        }
        let propose = {
            try await city.ask(ProposeOwnMail(address: Self.address), as: .chief)
            return try #require(city.node.relay.codes.last).code
        }
        let late = try await propose()
        city.clock.advance(seconds: 3_600)
        #expect(try await own(city, .chief).proposed == nil)
        #expect(await confirm(late) == "mail_code_refused")
        let guessed = try await propose()
        for _ in 0..<5 { #expect(await confirm("2222-2222") == "mail_code_refused") }
        #expect(await confirm(guessed) == "mail_code_refused")
        let typed = try await propose()
        for _ in 0..<9 { #expect(await confirm("nonsense") == "code_malformed") }
        #expect(await confirm(typed) == nil)
    }

    @Test func `nobody can have codes mailed without end`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let propose = {
            await city.refusal(ProposeOwnMail(address: Self.address), as: .chief)
        }
        for _ in 0..<5 { #expect(await propose() == nil) }
        #expect(await propose() == "too_many_tries")
        // Taking it back does not begin anew.
        try await city.ask(RemoveOwnMail(), as: .chief)
        #expect(await propose() == "too_many_tries")
        #expect(city.node.relay.codes.count == 5)
        #expect(
            await city.refusal(ProposeOwnMail(address: Self.address), as: .manager) == nil)
        city.clock.advance(seconds: 3_600)
        #expect(await propose() == nil)
    }

    @Test func `what the relay does not take is not kept`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        city.node.relay.fail("unreachable")
        let propose = { (address: String) in
            await city.refusal(ProposeOwnMail(address: address), as: .chief)
        }
        #expect(await propose(Self.address) == "mail_not_taken")
        #expect(try await own(city, .chief).proposed == nil)
        for address in ["", "x", "a b@c", "花子@city.jp", "a@b@c"] {
            #expect(await propose(address) == "mail_address_wrong", "\(address)")
        }
        #expect(await city.refusal(ProposeOwnMail(address: Self.address)) == "no_post")
    }

    @Test func `where mail is off, nothing is kept`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        city.node.relay.isOn = false
        #expect(
            await city.refusal(ProposeOwnMail(address: Self.address), as: .chief) == "mail_off")
        #expect(await city.refusal(ConfirmOwnMail(code: "2222-2222"), as: .chief) == "mail_off")
        #expect(try await !own(city, .chief).isOn)
    }

    @Test func `an address goes with its login`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        for asker in [Asker.chief, .observer] {
            try await city.ask(ProposeOwnMail(address: Self.address), as: asker)
            try await city.ask(
                ConfirmOwnMail(code: try #require(city.node.relay.codes.last).code), as: asker)
        }
        #expect(try await city.accounts.mailHolderCount() == 2)
        let chief = try AccountID(city.logins.number(of: .chief)).required()
        try await city.accounts.retire(chief)
        #expect(
            try await city.accounts.ownMail(of: chief, seconds: city.clock.seconds).address == nil)
        try await city.ask(
            SetLoginActive(account: city.logins.number(of: .observer), isActive: false),
            as: .administrator)
        #expect(try await city.accounts.mailHolderCount() == 0)
        try await city.ask(
            SetLoginActive(account: city.logins.number(of: .observer), isActive: true),
            as: .administrator)
        #expect(try await own(city, .observer).address == nil)
    }
}
