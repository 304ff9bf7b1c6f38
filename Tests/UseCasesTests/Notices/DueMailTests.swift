internal import Accounts
internal import CivicCalendar
internal import Requests
internal import Seeding
internal import TestSupport
internal import Testing
internal import UseCases

/// To whom a mail is due: by day, once an hour, and not of what was read.
@Suite struct `Mails that are due` {
    /// A city in which an asker has an address, with nothing new for anybody.
    private func city(_ askers: Asker...) async throws -> City {
        let (city, _) = try await CityTemplate.shared.city()
        try city.clock.set("2026-05-21 09:00")
        _ = try await city.handler.followLogs(city.call())
        for asker in askers {
            try await city.ask(ProposeOwnMail(address: "\(asker)@city.example.jp"), as: asker)
            try await city.ask(
                ConfirmOwnMail(code: try #require(city.node.relay.codes.last).code), as: asker)
        }
        return city
    }

    private func meet(_ city: City) async throws {
        try await city.ask(
            NewMeeting(values: ["title": "六月", "date": "2026-06-24", "form": "place"]))
        _ = try await city.handler.followLogs(city.call())
    }

    private func next(_ city: City, after: AccountID? = nil) async throws -> DueMail? {
        try await city.handler.nextMail(after: after, city.call())
    }

    /// As the node does: noted before it is sent, told once the relay took it.
    private func send(_ city: City) async throws -> Int? {
        guard let due = try await next(city) else { return nil }
        try await city.accounts.noteMailed(due.account, at: city.clock.seconds)
        try await city.accounts.noteTold(due.account, through: due.through)
        return due.count
    }

    @Test func `what was there when the address was set is not told`() async throws {
        let city = try await city(.member, .observer)
        #expect(try await next(city) == nil)
        try await meet(city)
        let first = try #require(try await next(city))
        #expect(first.count == 1 && !first.hasMore && first.address == "member@city.example.jp")
        let second = try #require(try await next(city, after: first.account))
        #expect(second.address == "observer@city.example.jp")
        #expect(try await next(city, after: second.account) == nil)
        #expect("\(first)" == "DueMail(secret)")
    }

    @Test func `at most one an hour, with all that is new since the last`() async throws {
        let city = try await city(.member)
        try await meet(city)
        #expect(try await send(city) == 1)
        city.clock.advance(seconds: 7_200)
        #expect(try await send(city) == nil, "nothing new, nothing sent")
        try await meet(city)
        #expect(try await send(city) == 1)
        for _ in 0..<3 {
            try await meet(city)
            city.clock.advance(seconds: 1_199)
            #expect(try await send(city) == nil)
        }
        city.clock.advance(seconds: 3)
        #expect(try await send(city) == 3)
    }

    @Test func `what was read meanwhile is not told`() async throws {
        let city = try await city(.member)
        for _ in 0..<3 { try await meet(city) }
        let items = try await city.ask(ListNotices(page: 0, size: 10), as: .member).items
        try await city.ask(MarkNoticesRead(.one(items[1].number)), as: .member)
        #expect(try await next(city)?.count == 2)
        try await city.ask(MarkNoticesRead(.through(items[0].number)), as: .member)
        #expect(try await next(city) == nil)
        try await meet(city)
        #expect(try await next(city)?.count == 1)
    }

    @Test func `nobody is told of what they did themselves`() async throws {
        let city = try await city(.member)
        try await city.ask(
            NewMeeting(values: ["title": "七月", "date": "2026-07-24", "form": "place"]), as: .member)
        _ = try await city.handler.followLogs(city.call())
        #expect(try await next(city) == nil)
    }

    @Test func `never at night, whatever the hour of the last mail`() async throws {
        let city = try await city(.member)
        try await meet(city)
        let midnight = try JapanTime.seconds(0, on: CivicDate(reading: "2026-05-22"))
        for minute in stride(from: 0, to: 1_440, by: 7) {
            city.clock.set(seconds: midnight + Int64(minute) * 60)
            let isDay = (7 * 60..<20 * 60).contains(minute)
            #expect(try await (next(city) != nil) == isDay, "\(minute / 60):\(minute % 60)")
        }
        for (moment, isDay) in [
            ("2026-05-22 06:59", false), ("2026-05-22 07:00", true), ("2026-05-22 19:59", true),
            ("2026-05-22 20:00", false),
        ] {
            try city.clock.set(moment)
            #expect(MailTiming.isNight(city.clock.seconds) != isDay)
            #expect(try await (next(city) != nil) == isDay, "\(moment)")
        }
    }

    @Test func `an address that the relay refused is left alone for a day`() async throws {
        let city = try await city(.member)
        try await meet(city)
        let due = try #require(try await next(city))
        try await city.accounts.noteMailed(due.account, at: city.clock.seconds)
        try await city.accounts.noteRefusedMail(due.account, seconds: city.clock.seconds)
        #expect(
            try await city.ask(ShowOwnMail(), as: .member).refusedSeconds == city.clock.seconds)
        city.clock.advance(seconds: 86_399)
        #expect(try await next(city) == nil)
        city.clock.advance(seconds: 1)
        #expect(try await send(city) == 1)
        #expect(try await city.ask(ShowOwnMail(), as: .member).refusedSeconds == nil)
    }

    @Test func `whoever left is written to no more`() async throws {
        let city = try await city(.chief)
        try city.clock.set("2026-04-13 09:00")
        try await city.handler.noticeLocalMatters(city.call())
        #expect(try await next(city)?.address == "chief@city.example.jp")
        let chief = try AccountID(city.logins.number(of: .chief)).required()
        try await city.accounts.deactivate(chief)
        #expect(try await next(city) == nil)
    }

    @Test func `whatever happens in whatever order, nobody gets two within the hour`() async throws
    {
        let seed: UInt64 = 47
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let city = try await city(.member, .observer)
        var last: [AccountID: Int64] = [:]
        var (sent, told, met) = (0, 0, 0)
        for _ in 0..<150 {
            switch random.below(4) {
            case 0:
                try await meet(city)
                met += 1
            case 1:
                let items = try await city.ask(ListNotices(page: 0, size: 5), as: .observer).items
                guard let item = items.first else { break }
                try await city.ask(MarkNoticesRead(.one(item.number)), as: .observer)
            default: city.clock.advance(seconds: Int64(random.below(3_000)))
            }
            var after: AccountID?
            while let due = try await next(city, after: after) {
                after = due.account
                let now = city.clock.seconds
                #expect(!MailTiming.isNight(now) && due.count > 0)
                #expect(last[due.account].map { now - $0 >= 3_600 } ?? true)
                last[due.account] = now
                try await city.accounts.noteMailed(due.account, at: now)
                sent += 1
                // Some relays do not take it; it is told with the next.
                guard random.chance(70) else { continue }
                try await city.accounts.noteTold(due.account, through: due.through)
                if due.address.hasPrefix("member") { told += due.count }
            }
        }
        #expect(sent > 5 && told <= met)
    }
}
