internal import Staff

/// The help proposal for a whole city: by division, and as one problem for the city, which is the worst case.
struct MatchWorkload {
    let name: String
    let staffCount: Int
    var isStrained = false
    private let repetitions = 7

    func run() throws {
        let city = InventedCity(staffCount: staffCount, seed: 20_260_520, isStrained: isStrained)
        for (name, area) in [("division", HelpArea.division), ("city", .city)] {
            try run(city, scopeName: name, scope: .acrossSections(area))
        }
    }

    private func run(_ city: InventedCity, scopeName: String, scope: HelpScope) throws {
        var seconds: [Double] = []
        var proposal: HelpProposal?
        for _ in 0..<repetitions {
            seconds.append(
                try JSONLine.seconds {
                    let matching = try HelpMatching(needs: city.needs, offers: city.offers)
                    proposal = try matching.propose(scope)
                })
        }
        guard let proposal else { return }
        seconds.sort()
        JSONLine.print(
            name, scope: scopeName,
            figures(of: proposal, city).merging([
                "seconds_min": seconds[0], "seconds_median": seconds[seconds.count / 2],
                "repetitions": Double(repetitions), "peak_mb": JSONLine.memoryPeakMB,
            ]) { first, _ in first })
    }

    private func figures(of proposal: HelpProposal, _ city: InventedCity) -> [String: Double] {
        let pairs = proposal.assignments
        let inSection = pairs.filter(\.reason.sameSection).reduce(0) { $0 + $1.pair.minutes }
        return [
            "staff": Double(city.staffCount), "sections": Double(city.sectionCount),
            "divisions": Double(city.divisionCount), "short": Double(city.needs.count),
            "with_room": Double(city.offers.count), "pairs": Double(pairs.count),
            "helpers": Double(Set(pairs.map(\.pair.helper)).count),
            "helped": Double(Set(pairs.map(\.pair.helped)).count),
            "strength_fits": Double(pairs.count(where: \.reason.strengthFits)),
            "minutes_short": Double(city.needs.reduce(0) { $0 + $1.minutesShort }),
            "minutes_met": Double(proposal.minutes),
            "minutes_met_in_section": Double(inSection),
            "minutes_unmet": Double(proposal.unmetMinutes),
            "points_within": Double(proposal.within.points),
            "points_across": Double(proposal.across.points),
        ]
    }
}
