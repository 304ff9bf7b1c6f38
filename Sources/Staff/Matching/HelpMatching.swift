/// Who could help whom on a Help Day, one week before or the day before: proposals and checks as pure values.
///
/// Must not know: names, the store, the clock, what people decide. It imports nothing.
///
///     let matching = try HelpMatching(needs: needs, offers: offers)
///     let proposal = try matching.propose(.acrossSections(.division))
///     let defects = matching.defects(in: changedByHand)
///
/// The proposal arranges as many started quarter-hours as possible within sections, then as many as
/// possible across, and at each stage at least cost (`HelpCosts`). The stages follow each other, so a
/// section's own proposal is the same whether or not others are looked at; the minutes lose nothing
/// by it, because a section settles either all its needs or all its room. The order of the input does
/// not matter; ties go to the lower id.
package struct HelpMatching: Sendable {
    /// By person.
    let needs: [HelpNeed]
    /// By person, without those who are short themselves.
    let offers: [HelpOffer]
    let costs: HelpCosts

    /// Somebody short by 0 minutes is not short. An offer by somebody who is short is left out: who is short never
    /// helps.
    package init(
        needs: [HelpNeed], offers: [HelpOffer], costs: HelpCosts = .standard
    ) throws(HelpMatchingError) {
        guard max(needs.count, offers.count) <= HelpLimits.peopleMax else {
            throw .tooManyPeople(limit: HelpLimits.peopleMax)
        }
        let minutes = 0...HelpLimits.minutesMax
        for need in needs {
            guard minutes.contains(need.minutesShort) else {
                throw .minutesOutOfRange(person: need.person)
            }
            guard HelpLimits.categories.contains(need.category) else {
                throw .categoryUnknown(person: need.person)
            }
        }
        for offer in offers {
            guard minutes.contains(offer.roomMinutes), minutes.contains(offer.limitMinutes ?? 0),
                0...HelpLimits.pastMinutesMax ~= offer.pastMinutes
            else { throw .minutesOutOfRange(person: offer.person) }
        }
        let sortedNeeds = needs.sorted { $0.person < $1.person }
        let sortedOffers = offers.sorted { $0.person < $1.person }
        try Self.refuseTwice(sortedNeeds.map(\.person))
        try Self.refuseTwice(sortedOffers.map(\.person))
        let short = sortedNeeds.filter { $0.minutesShort > 0 }
        let shortPeople = Set(short.map(\.person))
        self.needs = short
        self.offers = sortedOffers.filter { !shortPeople.contains($0.person) }
        self.costs = costs
    }

    private static func refuseTwice(_ people: [Int64]) throws(HelpMatchingError) {
        for (person, next) in zip(people, people.dropFirst()) where person == next {
            throw .personTwice(person)
        }
    }

    /// The position of a person among the needs.
    func need(of person: Int64) -> Int? {
        Self.position(of: person, count: needs.count) { needs[$0].person }
    }

    /// The position of a person among the offers.
    func offer(of person: Int64) -> Int? {
        Self.position(of: person, count: offers.count) { offers[$0].person }
    }

    private static func position(
        of person: Int64, count: Int, personAt: (Int) -> Int64
    ) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if personAt(middle) < person { low = middle + 1 } else { high = middle }
        }
        return low < count && personAt(low) == person ? low : nil
    }
}

/// Why needs and offers cannot be matched at all: the caller's data contradict themselves.
package enum HelpMatchingError: Error, Hashable, Sendable {
    case tooManyPeople(limit: Int)
    /// The person stands twice among those who are short, or twice among those with room.
    case personTwice(Int64)
    /// Minutes below zero or beyond what `HelpLimits` allows.
    case minutesOutOfRange(person: Int64)
    case categoryUnknown(person: Int64)
    /// An assignment to be kept is not possible.
    case kept(HelpDefect)
}
