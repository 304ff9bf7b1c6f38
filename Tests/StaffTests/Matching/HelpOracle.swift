internal import Staff

/// The costs of `HelpCosts.standard` and the rules, written a second time and without any flow.
enum HelpOracle {
    static func pairPoints(_ need: HelpNeed, _ offer: HelpOffer) -> Int {
        (offer.strengths.contains(need.category) ? 0 : 24)
            + (need.division == offer.division ? 0 : 12)
    }

    static func freeQuarters(_ offer: HelpOffer, given: Int = 0) -> Int {
        min(offer.roomMinutes, offer.limitMinutes ?? offer.roomMinutes) / 15 - given
    }

    /// The points of each quarter-hour that a helper can still give, in order.
    static func loadPoints(_ offer: HelpOffer, given: Int = 0) -> [Int] {
        let free = freeQuarters(offer, given: given)
        guard free > 0 else { return [] }
        let base = 2 * min(offer.pastMinutes / 60, 24) + 12 / min(free, 4)
        return (given..<(given + free)).map { base + 6 * ($0 / 4) }
    }

    /// Quarter-hours and points of pairs whose minutes are multiples of 15.
    static func total(
        _ pairs: [HelpPair], _ instance: HelpInstance, given: [Int64: Int] = [:]
    ) -> HelpStageTotal {
        var points = 0
        for pair in pairs {
            for need in instance.needs where need.person == pair.helped {
                for offer in instance.offers where offer.person == pair.helper {
                    points += pair.minutes / 15 * pairPoints(need, offer)
                }
            }
        }
        for offer in instance.offers {
            let quarters = pairs.filter { $0.helper == offer.person }
                .reduce(0) { $0 + $1.minutes / 15 }
            points += loadPoints(offer, given: given[offer.person] ?? 0).prefix(quarters)
                .reduce(0, +)
        }
        return HelpStageTotal(
            quarters: pairs.reduce(0) { $0 + $1.minutes / 15 }, points: points)
    }

    /// The best that trying everything finds: most quarter-hours, then fewest points.
    static func best(
        _ instance: HelpInstance, given: [Int64: Int] = [:],
        allows: (HelpNeed, HelpOffer) -> Bool
    ) -> HelpStageTotal {
        let loads = instance.offers.map { loadPoints($0, given: given[$0.person] ?? 0) }
        var best = HelpStageTotal(quarters: 0, points: 0)
        var used = [Int](repeating: 0, count: instance.offers.count)
        /// Gives the need at `position`, still missing `missing`, something from offers from `offer` on.
        func attempt(_ position: Int, _ missing: Int, _ offer: Int, _ quarters: Int, _ points: Int)
        {
            guard position < instance.needs.count else {
                if quarters > best.quarters || (quarters == best.quarters && points < best.points) {
                    best = HelpStageTotal(quarters: quarters, points: points)
                }
                return
            }
            let need = instance.needs[position]
            guard offer < instance.offers.count, missing > 0 else {
                let next = position + 1
                let nextMissing =
                    next < instance.needs.count ? instance.needs[next].minutesShort / 15 : 0
                return attempt(next, nextMissing, 0, quarters, points)
            }
            let before = used[offer]
            var total = points
            attempt(position, missing, offer + 1, quarters, total)
            guard allows(need, instance.offers[offer]) else { return }
            for count in 1..<(missing + 1) where before + count <= loads[offer].count {
                total += pairPoints(need, instance.offers[offer]) + loads[offer][before + count - 1]
                used[offer] = before + count
                attempt(position, missing - count, offer + 1, quarters + count, total)
            }
            used[offer] = before
        }
        attempt(0, (instance.needs.first?.minutesShort ?? 0) / 15, 0, 0, 0)
        return best
    }
}
