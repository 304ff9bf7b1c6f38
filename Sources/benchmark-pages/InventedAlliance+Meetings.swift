internal import Alliance
internal import Gate
internal import Merge

/// A meeting each month, and what cities share beside plans.
extension InventedAlliance {
    mutating func meet(_ month: Int) async throws {
        let host = cities[month % cities.count]
        clock.set(month, day: 18, quarters: 14)
        let (year, number) = clock.month(month)
        let meeting = try await host.create(
            .meeting,
            [
                "title": .content("神奈川連合の会合 \(year)年\(number)月"),
                "date": .date(clock.day(month, 18)), "form": .choice(3),
                "place": .content("市役所の会議室"), "status": .choice(2),
                "minutes": .content(words.paragraphs(200...600)),
            ])
        for _ in 0..<4 {
            _ = try await host.create(
                .agendaItem, below: meeting, ["text": .content(words.sentence())])
        }
        var rounds: [OperationID] = []
        for round in 0..<3 {
            rounds.append(
                try await host.create(
                    .dialogueRound, below: meeting,
                    [
                        "at": .choice(UInt32(13 * 60 + 30 + round * 30)),
                        "pairs": .content("\(cities[0].member)-\(cities[1].member)"),
                        "notes": .content(words.paragraphs(80...200)),
                    ]))
        }
        for city in cities {
            if city.index != host.index { try await city.fetch(from: host) }
            _ = try await city.create(
                .attendance, below: meeting,
                ["member": .member(city.member), "how": .choice(words.one(in: 3) ? 2 : 1)])
            for _ in 0..<2 {
                let text = try await city.text(.meeting, meeting, "minutes")
                try await city.write(.meeting, meeting, "minutes", words.revised(text))
            }
            let round = words.pick(rounds)
            let notes = try await city.text(.dialogueRound, round, "notes")
            try await city.write(.dialogueRound, round, "notes", words.revised(notes))
        }
    }

    /// Two projects, two reviews and three awards a year.
    mutating func share(_ city: InventedCity, _ month: Int) async throws {
        let (year, number) = clock.month(month)
        if number % 6 == city.index {
            let project = try await city.create(
                .project,
                [
                    "title": .content(words.title(year)), "status": .choice(2),
                    "size": .choice(1), "owner_section": .content("総務部/職員課"),
                    "problem": .content(words.paragraphs(100...400)),
                    "idea": .content(words.paragraphs(100...400)),
                    "effect": .content(words.paragraphs(60...200)),
                    "legal_basis": .content("地方公務員法第24条の趣旨による。"),
                ])
            _ = try await city.create(
                .review, below: project,
                [
                    "subject": .content(words.title(year)),
                    "decision": .choice(UInt32(words.number(1...3))),
                    "evidence": .content(words.sentence()), "reason": .content(words.sentence()),
                    "on": .date(clock.day(month, 6)), "next": .date(clock.day(month + 6, 25)),
                ])
        }
        if number % 4 == city.index {
            let nominee = cities[(city.index + 1) % cities.count].member
            _ = try await city.create(
                .award,
                [
                    "city": .member(nominee), "section": .content("福祉部/福祉政策課"),
                    "reason": .content(words.paragraphs(60...200)),
                    "year": .choice(UInt32(clamping: year)),
                ])
        }
    }
}
