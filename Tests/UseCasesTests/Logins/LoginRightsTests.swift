internal import Accounts
internal import Requests
internal import Testing
internal import UseCases

/// Other people's logins: personnel and administrators, and neither takes over the other's.
@Suite struct `Rights over logins` {
    @Test func `personnel and administrators give what is theirs to give`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let roles = { (asker: Asker) in
            try await city.ask(ShowGrantableRoles(), as: asker).roles.map(\.rawValue)
        }
        #expect(
            try await roles(.personnel).sorted() == ["adviser", "member", "observer", "personnel"])
        #expect(try await roles(.administrator) == ["administrator"])
        let observer = city.logins.number(of: .observer)
        let administrator = city.logins.number(of: .administrator)
        for (request, asker): (any NodeRequest, Asker) in [
            (GrantRole(.administrator, to: observer), .personnel),
            (RevokeRole(.administrator, from: administrator), .personnel),
            (SetLoginActive(account: administrator, isActive: false), .personnel),
            (HandOutSlip(name: "joho", role: nil, removesSecondFactor: true), .personnel),
            (HandOutSlip(name: "S2", role: nil, removesSecondFactor: false), .administrator),
            (HandOutSlip(name: "bukai", role: nil, removesSecondFactor: true), .administrator),
            (GrantRole(.personnel, to: observer), .administrator),
        ] {
            #expect(await city.refusal(request, as: asker) == "account_of_others", "\(request)")
        }
        #expect(
            await city.refusal(GrantRole(.member, to: 9_999), as: .personnel) == "account_unknown")
        #expect(
            await city.refusal(GrantRole(.member, to: -1), as: .personnel) == "account_unknown")
        #expect(
            await city.refusal(
                SetLoginActive(account: administrator, isActive: false), as: .administrator)
                == "last_administrator")
        try await city.ask(GrantRole(.member, to: observer), as: .personnel)
        try await city.ask(RevokeRole(.member, from: observer), as: .personnel)
        try await city.ask(SetLoginActive(account: observer, isActive: false), as: .administrator)
        #expect(try await city.ask(ShowLoginRights(account: observer), as: .personnel).mayClose)
        try await city.ask(SetLoginActive(account: observer, isActive: true), as: .personnel)
        #expect(
            city.audit.acts.suffix(4) == ["grant", "revoke", "account_close", "account_open"])
        // Accounts are numbers there, never names.
        for line in city.audit.all {
            #expect(!"\(line.details)".contains("bocho") && !"\(line.details)".contains("カナリア"))
        }
    }

    @Test func `a slip is for somebody`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let hand = { (name: String, role: GrantedRole?) in
            HandOutSlip(name: name, role: role, removesSecondFactor: false)
        }
        #expect(await city.refusal(hand("stranger", nil), as: .personnel) == "slip_for_nobody")
        for name in ["", " ", "a\u{7}b", String(repeating: "x", count: 101)] {
            #expect(
                await city.refusal(hand(name, .member), as: .personnel) == "login_name_unusable")
        }
        let slip = try await city.ask(hand("S2", nil), as: .personnel)
        #expect(slip.expiresSeconds == city.clock.seconds + 14 * 86_400)
        let slips = try await city.ask(
            HandOutSlips(section: City.section, onlyWithoutPassword: true), as: .personnel
        ).slips
        #expect(slips.map(\.person.employeeNumber) == ["S2", "S3"])
        #expect(Set(slips.map(\.slip.code)).count == 2)
        #expect(
            await city.refusal(
                HandOutSlips(section: "無い部/無い課", onlyWithoutPassword: true), as: .personnel)
                != nil)
    }

    @Test func `the first link is for a node that has no administrator`() async throws {
        let city = try await City(at: "2026-04-01 09:00")
        let link = try await city.ask(IssueFirstLink())
        #expect(link.link.hasPrefix("https://node.city.example/first/"))
        #expect(link.link.hasSuffix(link.path) && link.expires == "2026-04-02T00:00:00Z")
        let again = try await city.ask(IssueFirstLink())
        #expect(again.path != link.path && city.audit.acts == ["first_link", "first_link"])
        let token = { (link: FirstLinkAnswer) in String(link.path.dropFirst("/first/".count)) }
        let isOpen = { (link: FirstLinkAnswer) in
            try await city.accounts.isFirstLinkOpen(token(link), seconds: city.clock.seconds)
        }
        #expect(try await isOpen(link) == false)
        #expect(try await isOpen(again))
        city.clock.advance(seconds: 86_400)
        #expect(try await isOpen(again) == false)
        let (later, _) = try await CityTemplate.shared.city()
        #expect(await later.refusal(IssueFirstLink()) == "first_link_closed")
    }

    @Test func `whoever runs the machine makes slips, and for an adviser binds the login`()
        async throws
    {
        let (city, _) = try await CityTemplate.shared.city()
        let issue = { (name: String, role: String?, adviser: String?) in
            IssueSlip(name: name, role: role, removesSecondFactor: false, adviser: adviser)
        }
        for (request, code) in [
            (issue("stranger", nil, nil), "slip_for_nobody"),
            (issue("stranger", "king", nil), "bad_value"),
            (issue("stranger", "member", "hosted-1"), "bad_value"),
            (issue("stranger", "adviser", "hosted-9"), "not_found"),
            (issue(" ", "adviser", nil), "login_name_unusable"),
        ] {
            #expect(await city.refusal(request) == code, "\(request)")
        }
        let before = try await city.ask(CountLogins())
        try await city.ask(issue("kanji2", "幹事", "hosted-1"))
        let after = try await city.ask(CountLogins())
        #expect(after.accounts == before.accounts + 1 && after.openSlips == before.openSlips + 1)
        #expect(city.audit.acts.suffix(2) == ["slip", "adviser_bind"])
    }

    @Test func `whose login it is, those see who see the person`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        let find = FindLoginHolder(account: city.logins.number(of: .person))
        #expect(try await city.ask(find, as: .chief).person?.employeeNumber == "S1")
        #expect(await city.refusal(find, as: .general) == "outside_section")
        #expect(await city.refusal(find, as: .administrator) == "role_refused")
        let guest = FindLoginHolder(account: city.logins.number(of: .observer))
        #expect(try await city.ask(guest, as: .personnel).person == nil)
        #expect(
            await city.refusal(FindLoginHolder(account: 9_999), as: .personnel)
                == "account_unknown")
    }
}
