/// Deals amounts out to amounts of the same sum in few shares.
///
/// The flow says how much passes a node, not who gets whose: anyone there may help anyone at the same
/// cost. The fewest shares would be a bin-packing problem (NP-hard). Equal amounts are paired first,
/// the rest from large to small; every share finishes at least one side, so there are fewer than
/// twice as many shares as the best possible, which has one for each person of the larger side.
enum HelpPacking {
    /// An amount of quarter-hours at a position.
    struct Amount {
        let position: Int32
        var quarters: Int32
    }

    static func shares(needs: [Amount], offers: [Amount]) -> [StageShare] {
        var shares: [StageShare] = []
        shares.reserveCapacity(needs.count + offers.count)
        var (leftNeeds, leftOffers) = pairEqual(
            needs.sorted(by: isLarger), offers.sorted(by: isLarger), into: &shares)
        var need = 0
        var offer = 0
        while need < leftNeeds.count, offer < leftOffers.count {
            let quarters = min(leftNeeds[need].quarters, leftOffers[offer].quarters)
            if quarters > 0 {
                shares.append(
                    StageShare(
                        need: leftNeeds[need].position, offer: leftOffers[offer].position,
                        quarters: quarters))
            }
            leftNeeds[need].quarters -= quarters
            leftOffers[offer].quarters -= quarters
            if leftNeeds[need].quarters == 0 { need += 1 }
            if offer < leftOffers.count, leftOffers[offer].quarters == 0 { offer += 1 }
        }
        return shares
    }

    private static func pairEqual(
        _ needs: [Amount], _ offers: [Amount], into shares: inout [StageShare]
    ) -> ([Amount], [Amount]) {
        var leftNeeds: [Amount] = []
        var leftOffers: [Amount] = []
        var offer = 0
        for need in needs {
            while offer < offers.count, offers[offer].quarters > need.quarters {
                leftOffers.append(offers[offer])
                offer += 1
            }
            if offer < offers.count, offers[offer].quarters == need.quarters {
                shares.append(
                    StageShare(
                        need: need.position, offer: offers[offer].position, quarters: need.quarters)
                )
                offer += 1
            } else {
                leftNeeds.append(need)
            }
        }
        leftOffers.append(contentsOf: offers[offer...])
        return (leftNeeds, leftOffers)
    }

    private static func isLarger(_ left: Amount, _ right: Amount) -> Bool {
        (right.quarters, left.position) < (left.quarters, right.position)
    }
}
