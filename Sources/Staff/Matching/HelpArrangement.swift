/// A proposal while it grows: what is still missing, what is still free, and the pairs so far.
///
/// Quarter-hours and minutes are kept apart. Somebody who needs 20 minutes occupies two quarter-hours of
/// their helpers, and gets 20 minutes.
struct HelpArrangement {
    /// Positions in the matching's needs and offers.
    struct Pair {
        let need: Int
        let offer: Int
        var minutes: Int
    }

    private let matching: HelpMatching
    private(set) var missingMinutes: [Int]
    private(set) var givenMinutes: [Int]
    private var missingQuarters: [Int]
    private var givenQuarters: [Int]
    private var freeQuarters: [Int]
    /// In the order of stages; within a stage by need, then offer.
    private(set) var pairs: [Pair] = []

    /// - Parameter kept: without defects.
    init(_ matching: HelpMatching, keeping kept: [HelpPair]) {
        self.matching = matching
        missingMinutes = matching.needs.map(\.minutesShort)
        givenMinutes = [Int](repeating: 0, count: matching.offers.count)
        givenQuarters = givenMinutes
        for pair in kept {
            guard let need = matching.need(of: pair.helped),
                let offer = matching.offer(of: pair.helper)
            else { continue }
            missingMinutes[need] -= pair.minutes
            givenMinutes[offer] += pair.minutes
            givenQuarters[offer] += Self.started(pair.minutes)
        }
        missingQuarters = missingMinutes.map(Self.started)
        freeQuarters = zip(matching.offers, givenMinutes).map { offer, given in
            (offer.allowedMinutes - given) / HelpLimits.quarterMinutes
        }
    }

    private static func started(_ minutes: Int) -> Int {
        (minutes + HelpLimits.quarterMinutes - 1) / HelpLimits.quarterMinutes
    }

    /// Matches what is missing with what is free, area by area; nil is one area for all.
    mutating func run(
        needArea: KeyPath<HelpNeed, Int>?, offerArea: KeyPath<HelpOffer, Int>?
    ) -> HelpStageTotal {
        let needAreas = matching.needs.map { need in needArea.map { need[keyPath: $0] } ?? 0 }
        let offerAreas = matching.offers.map { offer in offerArea.map { offer[keyPath: $0] } ?? 0 }
        let needs = needAreas.indices.filter { missingQuarters[$0] > 0 }
            .sorted { (needAreas[$0], $0) < (needAreas[$1], $1) }
        let offers = offerAreas.indices.filter { freeQuarters[$0] > 0 }
            .sorted { (offerAreas[$0], $0) < (offerAreas[$1], $1) }
        var total = HelpStageTotal()
        let start = pairs.count
        var offer = 0
        var need = 0
        while need < needs.count {
            let area = needAreas[needs[need]]
            let end = needs[need...].firstIndex { needAreas[$0] != area } ?? needs.count
            while offer < offers.count, offerAreas[offers[offer]] < area { offer += 1 }
            let offerEnd = offers[offer...].firstIndex { offerAreas[$0] != area } ?? offers.count
            let stage = stage(needs[need..<end], offers[offer..<offerEnd])
            let (shares, points) = stage.solve()
            for share in shares { take(share, in: stage) }
            total.quarters += points.quarters
            total.points += points.points
            need = end
            offer = offerEnd
        }
        topUp(from: start)
        return total
    }

    private func stage(_ needs: ArraySlice<Int>, _ offers: ArraySlice<Int>) -> HelpStage {
        HelpStage(
            costs: matching.costs,
            needs: needs.map { position in
                StageNeed(
                    index: Int32(position), division: matching.needs[position].division,
                    category: Int32(matching.needs[position].category),
                    quarters: Int32(missingQuarters[position]))
            },
            offers: offers.map { position in
                let offer = matching.offers[position]
                let base = matching.costs.base(
                    pastMinutes: offer.pastMinutes, quarters: freeQuarters[position])
                return StageOffer(
                    index: Int32(position), division: offer.division, strengths: offer.strengths,
                    quarters: Int32(freeQuarters[position]),
                    given: Int32(givenQuarters[position]), base: Int32(base))
            })
    }

    private mutating func take(_ share: StageShare, in stage: HelpStage) {
        let need = Int(stage.needs[Int(share.need)].index)
        let offer = Int(stage.offers[Int(share.offer)].index)
        let quarters = Int(share.quarters)
        missingQuarters[need] -= quarters
        givenQuarters[offer] += quarters
        freeQuarters[offer] -= quarters
        let minutes = min(quarters * HelpLimits.quarterMinutes, missingMinutes[need])
        missingMinutes[need] -= minutes
        givenMinutes[offer] += minutes
        pairs.append(Pair(need: need, offer: offer, minutes: minutes))
    }

    /// Lets the helpers of this stage stay some minutes longer where their room is no multiple of a
    /// quarter-hour, with people whom they help anyway.
    ///
    /// Where somebody is still missing minutes, no whole quarter-hour is free, so nothing planned is touched.
    private mutating func topUp(from start: Int) {
        pairs[start...].sort { ($0.need, $0.offer) < ($1.need, $1.offer) }
        for position in pairs.indices[start...] {
            let pair = pairs[position]
            let free = matching.offers[pair.offer].allowedMinutes - givenMinutes[pair.offer]
            let minutes = min(free, missingMinutes[pair.need])
            guard minutes > 0 else { continue }
            missingMinutes[pair.need] -= minutes
            givenMinutes[pair.offer] += minutes
            pairs[position].minutes += minutes
            missingQuarters[pair.need] = Self.started(missingMinutes[pair.need])
        }
    }
}
