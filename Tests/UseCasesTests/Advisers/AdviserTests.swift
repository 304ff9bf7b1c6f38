internal import Ledger
internal import Records
internal import Requests
internal import TestSupport
internal import Testing
internal import UseCases

/// In whose name a guest writes, and until when.
@Suite struct `Guests who advise` {
    @Test func `an adviser's words are the adviser's, a city's the city's`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let give = GiveAdvice(plan: ids.plan, text: "早めに", field: nil, quote: nil)
        let theirs = try await city.ask(give, as: .adviser).id
        let ours = try await city.ask(give, as: .member).id
        let rows = try await city.ask(ListAdvice()).advice
        #expect(rows.first { $0.id == theirs }?.city == city.adviserReplica.member.text)
        #expect(rows.first { $0.id == ours }?.city == City.code)
        for (asker, member, name) in [
            (Asker.adviser, city.adviserReplica.member.text, "幹事団体"),
            (.member, City.code, "小田原市"), (.machine, City.code, "小田原市"),
            (.observer, City.code, "小田原市"),
        ] {
            let speaker = try await city.ask(ShowSpeaker(), as: asker)
            #expect(speaker.member == member && speaker.name == name, "\(asker)")
        }
    }

    @Test func `an adviser takes notes, and writes nothing else of a meeting`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let edit = { (kind: String, id: String, field: String) in
            EditText(kind: kind, id: id, field: field, text: "話した。", base: nil)
        }
        #expect(
            await city.refusal(edit("meeting", ids.meeting, "minutes"), as: .adviser) == nil)
        #expect(
            await city.refusal(edit("dialogue_round", ids.round, "notes"), as: .adviser) == nil)
        #expect(
            await city.refusal(edit("plan", ids.plan, "goal"), as: .adviser) == "role_refused")
        // A meeting is asked for where the kind says so, whatever the request calls it.
        #expect(
            await city.refusal(edit("meeting", ids.plan, "minutes"), as: .adviser)
                == "not_found")
        #expect(
            await city.refusal(edit("meeting", ids.meeting, "minutes"), as: .observer)
                == "role_refused")
        let shown = try await city.ask(ShowMeeting(id: ids.meeting))
        #expect(shown.fields["minutes"]?.text == "話した。")
    }

    @Test func `a login that is bound to nothing reads alone`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let comment = AddComment(
            record: ids.plan, text: "よい", field: nil, quote: nil, source: nil)
        let login = city.logins.number(of: .adviser)
        #expect(await city.refusal(comment, as: .adviser) == nil)
        try await city.ask(UnbindAdviser(account: login), as: .administrator)
        #expect(await city.refusal(comment, as: .adviser) == "adviser_unbound")
        #expect(try await city.ask(ShowSpeaker(), as: .adviser).member == nil)
        #expect(await city.refusal(ShowPlan(id: ids.plan), as: .adviser) == nil)
        let bind = { (login: String) in
            BindAdviser(id: city.adviserReplica.member.text, login: login)
        }
        for name in ["bocho", "S1", "nobody"] {
            #expect(
                await city.refusal(bind(name), as: .administrator) == "not_an_adviser_login")
        }
        #expect(
            await city.refusal(BindAdviser(id: "hosted-9", login: "kanji"), as: .administrator)
                == "not_found")
        #expect(
            await city.refusal(UnbindAdviser(account: 0), as: .administrator)
                == "not_an_adviser_login")
        try await city.ask(bind("kanji"), as: .administrator)
        #expect(await city.refusal(comment, as: .adviser) == nil)
        #expect(city.audit.acts.suffix(2) == ["adviser_unbind", "adviser_bind"])
        // A role that was taken away takes the binding with it.
        try await city.ask(RevokeRole(.adviser, from: login), as: .personnel)
        #expect(await city.refusal(comment, as: .adviser) == "adviser_unbound")
    }

    @Test func `who is trusted no more, or was stopped, writes no more`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let comment = AddComment(
            record: ids.plan, text: "よい", field: nil, quote: nil, source: nil)
        let trust = await city.own.chronicle.trust
        let without = trust.roots.filter { $0.key != city.adviserReplica.member }
        await city.own.chronicle.adopt(Trust(space: trust.space, roots: without))
        #expect(await city.refusal(comment, as: .adviser) == "adviser_stopped")
        #expect(try await city.ask(ShowSpeaker(), as: .adviser).member == nil)
        await city.own.chronicle.adopt(trust)
        #expect(await city.refusal(comment, as: .adviser) == nil)
        let stopped = try await city.ask(
            StopAdviser(id: city.adviserReplica.id), as: .administrator)
        #expect(stopped.state == .stopped)
        #expect(await city.refusal(comment, as: .adviser) == "adviser_unbound")
        #expect(await city.refusal(comment, as: .member) == nil)
    }
}
