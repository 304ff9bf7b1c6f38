internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Records
package import Requests

/// Advice across cities, a page at a time: only what is shown is looked up in the texts.
extension PageOfAdvice: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try plan.map { text in
            guard let id = OperationID(text) else { throw NodeError.badID(text) }
            return id
        }
        let (rule, lists) = try lists(on: plan)
        var total = 0
        for list in lists { total += try await handler.reader.count(.advice, rule, list) }
        let page = RequestHandler.page(page, of: total, rowsMax: RequestHandler.listRowsMax)
        let found = try await handler.reader.list(
            .advice, rule, lists, skip: (page - 1) * RequestHandler.listRowsMax,
            countMax: RequestHandler.listRowsMax
        ).filter { plan == nil || $0.record.parent == plan }
        var wholes: [OperationID: SharedRecord] = [:]
        var rows: [AdviceRow] = []
        for advice in found {
            if let plan = advice.record.parent, wholes[plan] == nil {
                wholes[plan] = try await handler.reader.record(plan)
            }
            let whole = advice.record.parent.flatMap { wholes[$0] }
            rows.append(try await handler.adviceRow(advice, on: whole))
        }
        return Answer(advice: rows, total: total, page: page)
    }

    /// Which lists hold what is asked for: 採用 and 見送り stand in two, which are read side by side.
    private func lists(on plan: OperationID?) throws -> (FacetRule, [[Facet.Part]]) {
        let rules: (all: FacetRule, decided: FacetRule)
        let parts: [Facet.Part]
        switch (plan, try city.map { try Typed.member($0) }) {
        case (let plan?, _):
            rules = (AdviceRules.onPlan, AdviceRules.onPlanDecided)
            parts = [.record(plan)]
        case (nil, let city?):
            rules = (AdviceRules.toCity, AdviceRules.toCityDecided)
            parts = [.member(city)]
        case (nil, nil): (rules, parts) = ((AdviceRules.listed, AdviceRules.decided), [])
        }
        return switch state {
        case nil: (rules.all, [parts])
        case .open: (rules.decided, [parts + [.nothing]])
        case .considering: (rules.decided, [parts + [.value(.choice(2))]])
        case .answered: (rules.decided, [1, 3].map { parts + [.value(.choice($0))] })
        }
    }
}

extension ShowAdvice: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> AdviceRow {
        let advice = try await handler.record(id, .advice)
        return try await handler.adviceRow(advice, on: try await handler.whole(of: advice))
    }
}

extension ListAdviceDue: HandledRequest {
    private static let readMax = 200

    /// What this city promised to look at again waits until it is answered once more on that day or later.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let (day, member) = (try Typed.day(day, "day"), handler.member)
        var rows: [AdviceRow] = []
        // Those whose day came last: what has waited longer than that many is past reminding.
        let due = try await handler.reader.list(
            .advice, AdviceRules.due, [.member(member)], orders: 1...max(1, day),
            countMax: Self.readMax
        ).filter { $0.record.parentOwner == member }
        for advice in due.reversed() {
            guard let due = advice.number(AdviceRules.followUp), due <= day,
                rows.count < RequestHandler.listRowsMax
            else { continue }
            let answers = try await handler.chronicle.history(
                FieldKey(record: advice.id, field: AdviceRules.decision))
            let last = answers.map { Self.dayInJapan($0.quarterHours) }.max() ?? 0
            if last < due {
                let plan = try await handler.whole(of: advice)
                rows.append(try await handler.adviceRow(advice, on: plan))
            }
        }
        return Answer(advice: rows, total: rows.count, page: 1)
    }

    /// The day in Japan of a moment, as 20261120.
    private static func dayInJapan(_ quarterHours: UInt32) -> UInt32 {
        let days = (Int(quarterHours) + 36) / 96
        return CivicDate(daysSinceEpoch: days).map(Typed.number) ?? 0
    }
}

extension RequestHandler {
    fileprivate func adviceRow(
        _ advice: SharedRecord, on plan: SharedRecord?
    ) async throws -> AdviceRow {
        AdviceRow(
            id: advice.id.description, city: advice.owner.text,
            at: Self.time(advice.record.quarterHours),
            plan: advice.record.parent?.description, planCity: advice.record.parentOwner?.text,
            planTitle: plan?.words("title"), text: advice.words("text"),
            decision: advice.words("decision"), reason: advice.words("reason"),
            followUp: advice.words("follow_up"),
            passage: try await passage(of: advice, field: AdviceRules.passage, in: plan))
    }
}
