extension HelpMatching {
    /// What is wrong with assignments that people made or changed by hand; empty if they can stand.
    ///
    /// Checks every pair, then every helper's total, then every helped person's, each in the order of ids.
    package func defects(
        in pairs: [HelpPair], scope: HelpScope = .acrossSections(.city)
    ) -> [HelpDefect] {
        let sorted = pairs.sorted {
            ($0.helped, $0.helper, $0.minutes) < ($1.helped, $1.helper, $1.minutes)
        }
        var defects: [HelpDefect] = []
        for (position, pair) in sorted.enumerated() {
            if position > 0, sorted[position - 1].helper == pair.helper,
                sorted[position - 1].helped == pair.helped
            {
                defects.append(.pairTwice(helper: pair.helper, helped: pair.helped))
            }
            defects += self.defects(of: pair, scope: scope)
        }
        let helpers = Self.totals(sorted.map { ($0.helper, $0.minutes) })
        for (helper, minutes) in helpers { defects += loadDefects(helper, minutes) }
        for (helped, minutes) in Self.totals(sorted.map { ($0.helped, $0.minutes) }) {
            guard let need = need(of: helped) else {
                defects.append(.helpedNotShort(helped: helped))
                continue
            }
            if minutes > needs[need].minutesShort {
                defects.append(
                    .exceedsNeed(helped: helped, byMinutes: minutes - needs[need].minutesShort))
            }
        }
        return defects
    }

    /// Throws the first defect.
    package func validate(
        _ pairs: [HelpPair], scope: HelpScope = .acrossSections(.city)
    ) throws(HelpDefect) {
        if let first = defects(in: pairs, scope: scope).first { throw first }
    }

    private func defects(of pair: HelpPair, scope: HelpScope) -> [HelpDefect] {
        var defects: [HelpDefect] = []
        if pair.minutes <= 0 {
            defects.append(
                .minutesNotPositive(
                    helper: pair.helper, helped: pair.helped, minutes: pair.minutes))
        }
        if pair.helper == pair.helped {
            defects.append(.helpsThemselves(person: pair.helper, minutes: pair.minutes))
        } else if let need = need(of: pair.helped), let offer = offer(of: pair.helper),
            !scope.reaches(from: offers[offer], to: needs[need])
        {
            defects.append(.outsideScope(helper: pair.helper, helped: pair.helped))
        }
        return defects
    }

    private func loadDefects(_ helper: Int64, _ minutes: Int) -> [HelpDefect] {
        if let need = need(of: helper) {
            return [.helperIsShort(helper: helper, shortMinutes: needs[need].minutesShort)]
        }
        guard let position = offer(of: helper) else { return [.helperUnknown(helper: helper)] }
        let offer = offers[position]
        var defects: [HelpDefect] = []
        if minutes > offer.roomMinutes {
            defects.append(
                .exceedsRoom(helper: helper, byMinutes: minutes - offer.roomMinutes))
        }
        if let limit = offer.limitMinutes, minutes > limit {
            defects.append(.exceedsLimit(helper: helper, byMinutes: minutes - limit))
        }
        return defects
    }

    /// Minutes for each person, by id. Minutes typed by people may be anything: what is negative
    /// counts as nothing here, and sums stop at the greatest number.
    private static func totals(
        _ parts: [(person: Int64, minutes: Int)]
    ) -> [(person: Int64, minutes: Int)] {
        var totals: [(person: Int64, minutes: Int)] = []
        for part in parts.sorted(by: { $0.person < $1.person }) {
            if totals.last?.person != part.person { totals.append((part.person, 0)) }
            let (sum, overflows) = totals[totals.count - 1].minutes
                .addingReportingOverflow(max(part.minutes, 0))
            totals[totals.count - 1].minutes = overflows ? .max : sum
        }
        return totals
    }
}
