internal import Foundation
internal import Seeding
internal import Staff
internal import Testing

/// The proposal costs as little as anything that helps as much.
struct HelpOptimumTests {
    @Test(arguments: [HelpScope.acrossSections(.division), .acrossSections(.city)])
    func `trying everything finds nothing better across sections`(scope: HelpScope) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        var helped = 0
        for round in 0..<400 {
            let shape = HelpInstance.Shape(
                needs: 1...3, offers: 1...4, quartersMax: round % 2 == 0 ? 3 : 6, isApart: true)
            let instance = HelpInstance(shape, random: &random)
            let proposal = try Self.proposal(instance, scope)
            let best = HelpOracle.best(instance) { need, offer in
                scope == .acrossSections(.city) || need.division == offer.division
            }
            #expect(proposal.across == best, "seed \(seed), round \(round)")
            #expect(
                HelpOracle.total(proposal.assignments.map(\.pair), instance) == best,
                "seed \(seed), round \(round)")
            #expect(proposal.within == HelpStageTotal())
            helped += best.quarters
        }
        #expect(helped > 400)
    }

    @Test func `trying everything finds nothing better within sections and then across`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        var bothStages = 0
        for round in 0..<400 {
            let shape = HelpInstance.Shape(
                needs: 1...3, offers: 1...4, quartersMax: 4, sections: 2, divisions: 2)
            let instance = HelpInstance(shape, random: &random)
            let proposal = try Self.proposal(instance, .acrossSections(.city))
            let within = HelpOracle.best(instance) { $0.section == $1.section }
            #expect(proposal.within == within, "seed \(seed), round \(round)")
            // What the sections left over, matched by trying everything.
            let inside = proposal.assignments.filter(\.reason.sameSection).map(\.pair)
            var rest = instance
            rest.needs = instance.needs.map { need in
                let given = inside.filter { $0.helped == need.person }
                    .reduce(0) { $0 + $1.minutes }
                return HelpNeed(
                    person: need.person, section: need.section, division: need.division,
                    minutesShort: need.minutesShort - given, category: need.category)
            }
            let given = Dictionary(grouping: inside, by: \.helper)
                .mapValues { $0.reduce(0) { $0 + $1.minutes / 15 } }
            let across = HelpOracle.best(rest, given: given) { $0.section != $1.section }
            #expect(proposal.across == across, "seed \(seed), round \(round)")
            bothStages += within.quarters > 0 && across.quarters > 0 ? 1 : 0
        }
        #expect(bothStages > 20)
    }

    @Test func `linear programming found the same optima`() throws {
        let instances = try SolvedInstance.all()
        #expect(instances.count == 60)
        for solved in instances {
            let instance = solved.instance
            let proposal = try Self.proposal(instance, solved.helpScope)
            let total = HelpStageTotal(quarters: solved.quarters, points: solved.points)
            let stage = solved.helpScope == .withinSection ? proposal.within : proposal.across
            #expect(stage == total, "\(solved.scope) \(solved.seed)")
            #expect(HelpOracle.total(proposal.assignments.map(\.pair), instance) == total)
        }
    }

    @Test func `a large proposal leaves no circle of exchanges that costs less`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for (needs, offers) in [(300, 900), (600, 250)] {
            let shape = HelpInstance.Shape(
                needs: needs...needs, offers: offers...offers, divisions: 5, isApart: true)
            let instance = HelpInstance(shape, random: &random)
            let proposal = try Self.proposal(instance, .acrossSections(.city))
            let pairs = proposal.assignments.map(\.pair)
            let checker = ResidualChecker(instance, pairs)
            #expect(checker.isMaximum, "seed \(seed)")
            #expect(!checker.hasNegativeCycle, "seed \(seed)")
            #expect(HelpOracle.total(pairs, instance) == proposal.across, "seed \(seed)")
        }
    }

    @Test func `the checker of circles notices a dearer proposal`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        var noticed = 0
        for _ in 0..<10 {
            let shape = HelpInstance.Shape(needs: 40...40, offers: 60...60, isApart: true)
            let instance = HelpInstance(shape, random: &random)
            let pairs = try Self.proposal(instance, .acrossSections(.city)).assignments.map(\.pair)
            let equal = pairs.filter { $0.minutes == pairs[0].minutes }
            for other in equal.dropFirst() {
                // Two helpers change places.
                let swapped =
                    pairs.filter { $0 != equal[0] && $0 != other } + [
                        HelpPair(
                            helper: other.helper, helped: equal[0].helped, minutes: other.minutes),
                        HelpPair(
                            helper: equal[0].helper, helped: other.helped, minutes: other.minutes),
                    ]
                let cost = HelpOracle.total(swapped, instance).points
                let isDearer = cost > HelpOracle.total(pairs, instance).points
                #expect(ResidualChecker(instance, swapped).hasNegativeCycle == isDearer)
                noticed += isDearer ? 1 : 0
            }
        }
        #expect(noticed > 10, "seed \(seed)")
    }

    static func proposal(_ instance: HelpInstance, _ scope: HelpScope) throws -> HelpProposal {
        try HelpMatching(needs: instance.needs, offers: instance.offers).propose(scope)
    }
}
