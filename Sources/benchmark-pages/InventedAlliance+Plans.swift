internal import Alliance
internal import Gate
internal import Merge

/// Plans, their revisions, and what others say about them.
extension InventedAlliance {
    mutating func begin(_ city: InventedCity, _ month: Int) async throws {
        let year = clock.month(month).year
        let plan = try await city.create(
            .plan,
            [
                "title": .content(words.title(year)), "theme": .content(words.sentence()),
                "status": .choice(2),
                "current_state": .content(words.paragraphs(200...1_200)),
                "cause_analysis": .content(words.paragraphs(200...1_200)),
                "goal": .content(words.paragraphs(200...900)),
                "expected_effect": .content(words.paragraphs(200...600)),
            ])
        var actions: [OperationID] = []
        for _ in 0..<words.number(4...6) {
            actions.append(
                try await city.create(
                    .action, below: plan,
                    [
                        "title": .content(words.sentence()),
                        "section_chief": .content(words.paragraphs(80...400)),
                        "manager": .content(words.paragraphs(80...300)),
                        "low_effort": .choice(1), "clear_purpose": .choice(1),
                        "own_benefit": .choice(2),
                    ]))
        }
        let guests = [1, 2].map { (city.index + $0) % cities.count }
            .filter { $0 != city.index }
        let invited = Array(Set(guests)).sorted()
        try await city.invite(invited.map { cities[$0].member }, to: plan)
        plans.append(
            InventedPlan(
                id: plan, owner: city.index, guests: invited, actions: actions, month: month))
    }

    /// Two revisions of one of the texts that the city may write, in every plan that is open.
    mutating func work(_ city: InventedCity, _ month: Int) async throws {
        for plan in plans where plan.writers.contains(city.index) && isOpen(plan, month) {
            for _ in 0..<(city.index == plan.owner ? 2 : 1) {
                let field = words.pick(InventedPlan.texts)
                let text = try await city.text(.plan, plan.id, field)
                try await city.write(.plan, plan.id, field, words.revised(text))
            }
            if words.one(in: 6) {
                try await city.set(.plan, plan.id, ["theme": .content(words.sentence())])
            }
            if words.one(in: 4) {
                try await city.set(
                    .action, words.pick(plan.actions),
                    ["section_chief": .content(words.paragraphs(80...400))])
            }
        }
    }

    /// A piece of advice, an answer to an older one, two comments.
    mutating func talk(_ city: InventedCity, _ month: Int) async throws {
        let others = plans.filter { $0.owner != city.index && isOpen($0, month) }
        if !others.isEmpty {
            let plan = words.pick(others)
            let field = words.pick(InventedPlan.texts)
            let quote = words.quote(try await city.text(.plan, plan.id, field))
            let advice = try await city.create(
                .advice, below: plan.id, ["text": .content(words.paragraphs(80...400))],
                quoting: quote == nil || words.one(in: 2) ? nil : field, quote)
            openAdvice.append((advice, plan.owner))
            let comment = try await city.create(
                .comment, below: plan.id, ["text": .content(words.paragraphs(30...200))])
            _ = try await city.create(
                .comment, below: comment, ["text": .content(words.sentence())])
        }
        if let place = openAdvice.firstIndex(where: { $0.owner == city.index }),
            try await city.reader.record(openAdvice[place].id) != nil, !words.one(in: 5)
        {
            let advice = openAdvice.remove(at: place).id
            try await city.set(
                .advice, advice,
                [
                    "decision": .choice(UInt32(words.number(1...3))),
                    "reason": .content(words.paragraphs(40...200)),
                    "follow_up": .date(clock.day(month + 6, 20)),
                ])
            _ = try await city.create(
                .comment, below: advice, ["text": .content(words.sentence())])
        }
    }

    /// What two cities set at once is settled by the plan's owner; now and then nobody does.
    mutating func settle(_ month: Int) async throws {
        for plan in plans where isOpen(plan, month) {
            let owner = cities[plan.owner]
            guard let record = try await owner.reader.record(plan.id),
                record.candidates(PlanRules.theme).count > 1, !words.one(in: 10)
            else { continue }
            try await owner.set(.plan, plan.id, ["theme": .content(words.sentence())])
        }
    }

    private func isOpen(_ plan: InventedPlan, _ month: Int) -> Bool { month - plan.month < 24 }
}
