/// Everything a proposal for a day starts from, as a value: who is short, who has room, what people
/// have agreed on already.
struct HelpSituation: Sendable {
    let candidates: [HelpCandidate]
    let scope: HelpScope
    /// Agreed pairs that still fit; they use up need and room.
    let kept: [HelpPair]
    /// Agreed pairs that no longer fit, since a forecast changed. People decide about them.
    let unfit: [(help: AgreedHelp, defect: HelpDefect)]
    /// Pairs that people declined: they are not proposed again.
    private let declined: Set<[Int64]>
    private let matching: HelpMatching
    private let outside: [AgreedHelp]

    /// Helpers of declined pairs are left out, one round after the other, at most so many times.
    private static let roundsMax = 8

    init(
        _ candidates: [HelpCandidate], decided: [AgreedHelp], scope: HelpScope
    ) throws(StaffError) {
        self.candidates = candidates
        self.scope = scope
        let people = Set(candidates.map(\.person.id))
        let agreed = decided.filter { $0.state.isAgreed }
        // Of a pair that reaches beyond these people, only its minutes count here.
        outside = agreed.filter { !people.contains($0.helper) || !people.contains($0.helped) }
        let inside = agreed.filter { people.contains($0.helper) && people.contains($0.helped) }
        declined = Set(
            decided.filter { $0.state == .declined }.map { [$0.helper, $0.helped] })
        matching = try Self.matching(candidates, less: outside, without: [])
        let defects = matching.defects(in: inside.map(Self.pair), scope: scope)
        unfit = inside.compactMap { help in
            defects.first { Self.concerns($0, help) }.map { (help, $0) }
        }
        let unfitIDs = Set(unfit.map(\.help.id))
        kept = inside.filter { !unfitIDs.contains($0.id) }.map(Self.pair)
    }

    /// The proposal; it leaves out pairs that were declined.
    func propose() throws(StaffError) -> HelpProposal {
        var leftOut: Set<Int64> = []
        for _ in 0..<Self.roundsMax {
            let matching =
                leftOut.isEmpty
                ? matching
                : try Self.matching(
                    candidates, less: outside,
                    without: leftOut.subtracting(kept.map(\.helper)))
            let proposal = try Self.checked { () throws(HelpMatchingError) in
                try matching.propose(scope, keeping: kept)
            }
            let refused = proposal.assignments.filter { isDeclined($0.pair) }
            guard !refused.isEmpty else { return proposal }
            leftOut.formUnion(refused.map(\.pair.helper))
        }
        return try Self.checked { () throws(HelpMatchingError) in
            let proposal = try matching.propose(scope, keeping: kept)
            return HelpProposal(
                assignments: proposal.assignments.filter { !isDeclined($0.pair) },
                unmet: proposal.unmet, within: proposal.within, across: proposal.across)
        }
    }

    private func isDeclined(_ pair: HelpPair) -> Bool {
        declined.contains([pair.helper, pair.helped])
    }

    private static func pair(_ help: AgreedHelp) -> HelpPair {
        HelpPair(helper: help.helper, helped: help.helped, minutes: help.minutes)
    }

    /// All pairs of somebody whose total does not fit are set aside: no total grows by that.
    private static func concerns(_ defect: HelpDefect, _ help: AgreedHelp) -> Bool {
        switch defect {
        case .helpedNotShort(let helped), .exceedsNeed(let helped, _): help.helped == helped
        case .helperIsShort(let helper, _), .helperUnknown(let helper),
            .exceedsRoom(let helper, _), .exceedsLimit(let helper, _):
            help.helper == helper
        case .minutesNotPositive(let helper, let helped, _), .pairTwice(let helper, let helped),
            .outsideScope(let helper, let helped):
            help.helper == helper && help.helped == helped
        case .helpsThemselves(let person, _): help.helper == person && help.helped == person
        }
    }

    static func matching(
        _ candidates: [HelpCandidate], less agreed: [AgreedHelp], without leftOut: Set<Int64>
    ) throws(StaffError) -> HelpMatching {
        var received: [Int64: Int] = [:]
        var given: [Int64: Int] = [:]
        for help in agreed {
            received[help.helped, default: 0] += help.minutes
            given[help.helper, default: 0] += help.minutes
        }
        let needs = candidates.filter { $0.outlook == .hard }.map { candidate in
            HelpNeed(
                person: candidate.person.id, section: Int(candidate.person.sectionID),
                division: candidate.division,
                minutesShort: max(
                    0, candidate.overMinutes - received[candidate.person.id, default: 0]),
                category: (candidate.work ?? .other).rawValue)
        }
        let offers = candidates.filter { candidate in
            candidate.outlook == .canLeave && !leftOut.contains(candidate.person.id)
        }
        .map { candidate in
            let used = given[candidate.person.id, default: 0]
            return HelpOffer(
                person: candidate.person.id, section: Int(candidate.person.sectionID),
                division: candidate.division, roomMinutes: max(0, candidate.roomMinutes - used),
                strengths: StrengthSet(candidate.strengths.map(\.rawValue)),
                limitMinutes: candidate.limitMinutes.map { max(0, min($0, 1_440) - used) },
                pastMinutes: min(candidate.pastMinutes, HelpLimits.pastMinutesMax))
        }
        return try checked { () throws(HelpMatchingError) in
            try HelpMatching(needs: needs, offers: offers)
        }
    }

    private static func checked<Value>(
        _ body: () throws(HelpMatchingError) -> Value
    ) throws(StaffError) -> Value {
        do { return try body() } catch {
            switch error {
            case .tooManyPeople(let limit): throw .tooManyPeople(peopleMax: limit)
            case .kept(let defect): throw .helpDay(.notFitting(defect))
            case .personTwice, .minutesOutOfRange, .categoryUnknown: throw .databaseCorrupt
            }
        }
    }
}

/// What is known before a Help Day of somebody who is short or has room.
struct HelpCandidate: Sendable {
    let person: PlacedPerson
    /// The 課, as the number of its path in order.
    let division: Int
    let outlook: Outlook
    let overMinutes: Int
    let roomMinutes: Int
    let work: WorkKind?
    let strengths: [WorkKind]
    let limitMinutes: Int?
    let pastMinutes: Int
}

/// A pair on which people have decided.
struct AgreedHelp: Hashable, Sendable {
    let id: Int64
    let helper: Int64
    let helped: Int64
    let minutes: Int
    let state: HelpState
}
