internal import Staff

/// Looks for exchanges that would make a city-wide proposal cheaper or larger, on all pairs of people, without
/// groups, potentials or anything else of the solver: Bellman and Ford's search for a negative cycle.
struct ResidualChecker {
    private let needs: [HelpNeed]
    private let offers: [HelpOffer]
    private let loads: [[Int]]
    private var shares: [[Int]]

    init(_ instance: HelpInstance, _ pairs: [HelpPair]) {
        needs = instance.needs
        offers = instance.offers
        loads = offers.map { HelpOracle.loadPoints($0) }
        shares = [[Int]](
            repeating: [Int](repeating: 0, count: offers.count), count: needs.count)
        let needAt = Dictionary(uniqueKeysWithValues: needs.enumerated().map { ($1.person, $0) })
        let offerAt = Dictionary(uniqueKeysWithValues: offers.enumerated().map { ($1.person, $0) })
        for pair in pairs {
            if let need = needAt[pair.helped], let offer = offerAt[pair.helper] {
                shares[need][offer] += pair.minutes / 15
            }
        }
    }

    private var given: [Int] { offers.indices.map { offer in shares.reduce(0) { $0 + $1[offer] } } }
    private var got: [Int] { shares.map { $0.reduce(0, +) } }

    /// Everybody may help everybody, so nothing is missing while something is free.
    var isMaximum: Bool {
        let missing = zip(needs, got).contains { $0.minutesShort / 15 > $1 }
        let free = zip(loads, given).contains { $0.count > $1 }
        return !(missing && free)
    }

    /// Nodes: needs, then offers, then one where free time and one where missing time meet.
    var hasNegativeCycle: Bool {
        let (given, got) = (given, got)
        let pool = needs.count + offers.count
        var distance = [Int](repeating: 0, count: pool + 2)
        var changed = true
        var rounds = 0
        func relax(_ from: Int, _ to: Int, _ points: Int) {
            if distance[from] + points < distance[to] {
                distance[to] = distance[from] + points
                changed = true
            }
        }
        while changed {
            changed = false
            rounds += 1
            if rounds > pool + 2 { return true }
            for need in needs.indices {
                for offer in offers.indices {
                    let points = HelpOracle.pairPoints(needs[need], offers[offer])
                    relax(need, needs.count + offer, points)
                    if shares[need][offer] > 0 { relax(needs.count + offer, need, -points) }
                }
                if got[need] < needs[need].minutesShort / 15 { relax(pool + 1, need, 0) }
                if got[need] > 0 { relax(need, pool + 1, 0) }
            }
            for offer in offers.indices {
                let node = needs.count + offer
                if given[offer] < loads[offer].count {
                    relax(node, pool, loads[offer][given[offer]])
                }
                if given[offer] > 0 { relax(pool, node, -loads[offer][given[offer] - 1]) }
            }
        }
        return false
    }
}
