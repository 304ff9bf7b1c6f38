internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// A plan with the month in which its city said for the first time that it is under way.
struct BegunPlan {
    let plan: SharedRecord
    let period: UInt32

    var answer: ComparedPlan {
        ComparedPlan(
            id: plan.id.description, title: plan.content(PlanRules.title),
            began: FigurePeriod.text(period))
    }
}

extension RequestHandler {
    /// A chart with more lines says nothing.
    private static let plansShownMax = 5
    private static let plansReadMax = 30

    /// The plans of a city that began within some periods, the oldest first, at most the last five.
    ///
    /// When a status was said is what the city's own clock showed, to a quarter of an hour: good enough for
    /// a month, and nothing is decided by it but where a range is split.
    func plansBegun(
        by city: MemberID, in periods: ClosedRange<UInt32>
    ) async throws -> [BegunPlan] {
        let plans = try await reader.list(
            .plan, PlanRules.ofCity, [.member(city)], countMax: Self.plansReadMax
        ).filter { $0.owner == city && $0.word(PlanRules.status) != "draft" }
        var begun: [BegunPlan] = []
        for plan in plans {
            guard let month = try await began(plan) else { continue }
            let period = FigurePeriod.number(of: month)
            if periods.contains(period) { begun.append(BegunPlan(plan: plan, period: period)) }
        }
        begun.sort { ($0.period, $0.plan.id) < ($1.period, $1.plan.id) }
        return begun.suffix(Self.plansShownMax)
    }

    private func began(_ plan: SharedRecord) async throws -> CivicMonth? {
        guard case .choice(let words) = plan.kind.rules.field(PlanRules.status)?.shape,
            let active = words.firstIndex(of: "active")
        else { return nil }
        let key = FieldKey(record: plan.id, field: PlanRules.status)
        let said = try await chronicle.history(key).filter {
            $0.author == plan.owner && $0.value == .choice(UInt32(active) + 1)
        }
        // A quarter of an hour is the 96th part of a day; Japan is nine hours ahead.
        return said.map(\.quarterHours).min()
            .flatMap { CivicDate(daysSinceEpoch: (Int($0) + 36) / 96) }
            .map(CivicMonth.init(of:))
    }
}
