extension HelpMatching {
    /// Proposes who helps whom.
    ///
    /// - Parameter kept: assignments that people have already agreed on and that stay, as when the
    ///   check is repeated the day before. They use up need and room and count as load; the proposal
    ///   adds to them.
    package func propose(
        _ scope: HelpScope, keeping kept: [HelpPair] = []
    ) throws(HelpMatchingError) -> HelpProposal {
        if let defect = defects(in: kept).first { throw .kept(defect) }
        var arrangement = HelpArrangement(self, keeping: kept)
        let within = arrangement.run(needArea: \.section, offerArea: \.section)
        let across: HelpStageTotal =
            switch scope {
            case .withinSection: HelpStageTotal()
            case .acrossSections(.division):
                arrangement.run(needArea: \.division, offerArea: \.division)
            case .acrossSections(.city): arrangement.run(needArea: nil, offerArea: nil)
            }
        let pairs = arrangement.pairs.sorted { ($0.need, $0.offer) < ($1.need, $1.offer) }
        return HelpProposal(
            assignments: pairs.map { assignment($0, arrangement) },
            unmet: unmet(scope, arrangement), within: within, across: across)
    }

    private func assignment(
        _ pair: HelpArrangement.Pair, _ arrangement: HelpArrangement
    ) -> HelpAssignment {
        let need = needs[pair.need]
        let offer = offers[pair.offer]
        return HelpAssignment(
            pair: HelpPair(helper: offer.person, helped: need.person, minutes: pair.minutes),
            reason: HelpReason(
                category: need.category, strengthFits: offer.strengths.contains(need.category),
                roomLeftMinutes: offer.allowedMinutes - arrangement.givenMinutes[pair.offer],
                pastMinutes: offer.pastMinutes, sameSection: offer.section == need.section,
                sameDivision: offer.division == need.division))
    }

    private func unmet(_ scope: HelpScope, _ arrangement: HelpArrangement) -> [UnmetNeed] {
        var room: [Int: Int] = [:]
        var allowed: [Int: Int] = [:]
        for offer in offers {
            let area = scope.area(section: offer.section, division: offer.division)
            room[area, default: 0] += offer.roomMinutes / HelpLimits.quarterMinutes
            allowed[area, default: 0] += offer.allowedMinutes / HelpLimits.quarterMinutes
        }
        return needs.indices.filter { arrangement.missingMinutes[$0] > 0 }.map { position in
            let need = needs[position]
            let area = scope.area(section: need.section, division: need.division)
            let hasRoom = room[area, default: 0]
            let cause: UnmetCause =
                hasRoom == 0
                ? .noRoom : hasRoom > allowed[area, default: 0] ? .limits : .roomUsedUp
            return UnmetNeed(
                person: need.person, minutes: arrangement.missingMinutes[position], cause: cause)
        }
    }
}
