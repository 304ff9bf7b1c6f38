internal import Seeding
internal import Staff
internal import Testing

/// What holds for every proposal, whatever the minutes.
struct HelpPropertyTests {
    private static let scopes: [HelpScope] = [
        .withinSection, .acrossSections(.division), .acrossSections(.city),
    ]

    /// Instances with minutes to the minute, some people on both lists, and their matchings.
    private static func each(
        _ rounds: Int, _ body: (HelpInstance, inout SeededGenerator, String) throws -> Void
    ) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for round in 0..<rounds {
            var instance = HelpInstance(
                HelpInstance.Shape(step: round % 3 == 0 ? 15 : 1), random: &random)
            if round % 4 == 0, let need = instance.needs.first {
                instance.offers.append(
                    HelpOffer(
                        person: need.person, section: need.section, division: need.division,
                        roomMinutes: 60))
            }
            try body(instance, &random, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: scopes)
    func `room, limits and needs are kept`(scope: HelpScope) throws {
        try Self.each(300) { instance, _, trace in
            let matching = try HelpMatching(needs: instance.needs, offers: instance.offers)
            let proposal = try matching.propose(scope)
            let pairs = proposal.assignments.map(\.pair)
            #expect(matching.defects(in: pairs, scope: scope) == [], "\(trace)")
            // And by hand, so that the check does not stand for itself.
            for offer in instance.offers {
                let given = pairs.filter { $0.helper == offer.person }
                    .reduce(0) { $0 + $1.minutes }
                let isShort = instance.needs.contains { $0.person == offer.person }
                #expect(given <= (isShort ? 0 : offer.roomMinutes), "\(trace)")
                #expect(given <= offer.limitMinutes ?? .max, "\(trace)")
            }
            for need in instance.needs {
                let got = pairs.filter { $0.helped == need.person }.reduce(0) { $0 + $1.minutes }
                let unmet = proposal.unmet.filter { $0.person == need.person }
                #expect(got + unmet.reduce(0) { $0 + $1.minutes } == need.minutesShort, "\(trace)")
            }
            #expect(pairs.allSatisfy { $0.minutes > 0 && $0.helper != $0.helped }, "\(trace)")
        }
    }

    @Test(arguments: scopes)
    func `the order of the input does not matter`(scope: HelpScope) throws {
        try Self.each(100) { instance, random, trace in
            let first = try HelpOptimumTests.proposal(instance, scope)
            let shuffled = HelpInstance(
                needs: instance.needs.shuffled(using: &random),
                offers: instance.offers.shuffled(using: &random))
            #expect(try HelpOptimumTests.proposal(shuffled, scope) == first, "\(trace)")
        }
    }

    @Test func `what a section settles by itself does not change when others are asked`() throws {
        var across = 0
        try Self.each(200) { instance, _, trace in
            let within = try HelpOptimumTests.proposal(instance, .withinSection)
            let pairs = within.assignments.map(\.pair)
            #expect(within.assignments.allSatisfy { $0.reason.sameSection }, "\(trace)")
            for area in [HelpArea.division, .city] {
                let wide = try HelpOptimumTests.proposal(instance, .acrossSections(area))
                let inside = wide.assignments.filter(\.reason.sameSection).map(\.pair)
                #expect(inside == pairs, "\(trace)")
                #expect(wide.within == within.within, "\(trace)")
                across += wide.assignments.count - inside.count
            }
            for section in Set(instance.needs.map(\.section)) {
                let alone = HelpInstance(
                    needs: instance.needs.filter { $0.section == section },
                    offers: instance.offers.filter { $0.section == section })
                let own = try HelpOptimumTests.proposal(alone, .withinSection)
                let people = Set(alone.needs.map(\.person))
                #expect(
                    own.assignments
                        == within.assignments.filter { people.contains($0.pair.helped) },
                    "\(trace)")
            }
        }
        #expect(across > 100)
    }

    @Test func `each section and then each area is helped as much as can be`() throws {
        try Self.each(200) { instance, _, trace in
            let short = Set(instance.needs.map(\.person))
            let offers = instance.offers.filter { !short.contains($0.person) }
            func most(_ needs: [HelpNeed], _ offers: [HelpOffer]) -> Int {
                min(
                    needs.reduce(0) { $0 + ($1.minutesShort + 14) / 15 },
                    offers.reduce(0) { $0 + HelpOracle.freeQuarters($1) })
            }
            let sections = Set(instance.needs.map(\.section))
            let within = sections.reduce(0) { sum, section in
                sum
                    + most(
                        instance.needs.filter { $0.section == section },
                        offers.filter { $0.section == section })
            }
            let proposal = try HelpOptimumTests.proposal(instance, .acrossSections(.city))
            #expect(proposal.within.quarters == within, "\(trace)")
            if instance.needs.allSatisfy({ $0.minutesShort % 15 == 0 }),
                offers.allSatisfy({ $0.allowedMinutes % 15 == 0 })
            {
                let all = most(instance.needs, offers)
                #expect(within + proposal.across.quarters == all, "\(trace)")
                #expect(proposal.minutes == 15 * all, "\(trace)")
            }
        }
    }

    @Test(arguments: scopes)
    func `what was agreed stays and the rest is added to it`(scope: HelpScope) throws {
        try Self.each(150) { instance, random, trace in
            let matching = try HelpMatching(needs: instance.needs, offers: instance.offers)
            let pairs = try matching.propose(scope).assignments.map(\.pair)
            let kept = pairs.filter { _ in Bool.random(using: &random) }
            let added = try matching.propose(scope, keeping: kept).assignments.map(\.pair)
            var total: [HelpPair] = added.filter { pair in
                !kept.contains { $0.helper == pair.helper && $0.helped == pair.helped }
            }
            for pair in kept {
                let more = added.filter { $0.helper == pair.helper && $0.helped == pair.helped }
                total.append(
                    HelpPair(
                        helper: pair.helper, helped: pair.helped,
                        minutes: pair.minutes + more.reduce(0) { $0 + $1.minutes }))
            }
            #expect(matching.defects(in: total, scope: scope) == [], "\(trace)")
        }
    }
}
