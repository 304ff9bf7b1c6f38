internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// Advice across cities, a page at a time: only what is shown is looked up in the texts.
extension LocalNode {
    static let adviceRowsMax = 50
    private static let dueReadMax = 200

    /// `{"advice","total","page"}`.
    func advice(
        _ filter: SharedPageRequest.AdviceFilter, page: Int
    ) async throws -> JSONValue {
        let plan = try filter.plan.map { text in
            guard let id = OperationID(text) else { throw NodeError.badID(text) }
            return id
        }
        let city = try filter.city.map { try Self.member($0) }
        let rules: (all: FacetRule, decided: FacetRule)
        let parts: [Facet.Part]
        switch (plan, city) {
        case (let plan?, _):
            rules = (AdviceRules.onPlan, AdviceRules.onPlanDecided)
            parts = [.record(plan)]
        case (nil, let city?):
            rules = (AdviceRules.toCity, AdviceRules.toCityDecided)
            parts = [.member(city)]
        case (nil, nil): (rules, parts) = ((AdviceRules.listed, AdviceRules.decided), [])
        }
        // 採用 and 見送り stand in two lists, which are read side by side.
        let lists: [[Facet.Part]]
        switch filter.state {
        case nil: lists = [parts]
        case "open": lists = [parts + [.nothing]]
        case "considering": lists = [parts + [.value(.choice(2))]]
        case "answered": lists = [1, 3].map { parts + [.value(.choice($0))] }
        default: return ["advice": [], "total": 0, "page": 1]
        }
        let rule = filter.state == nil ? rules.all : rules.decided
        var total = 0
        for list in lists { total += try await reader.count(.advice, rule, list) }
        let page = Self.page(page, of: total, rowsMax: Self.adviceRowsMax)
        let skip = (page - 1) * Self.adviceRowsMax
        let found = try await reader.list(
            .advice, rule, lists, skip: skip, countMax: Self.adviceRowsMax
        ).filter { plan == nil || $0.record.parent == plan }
        var wholes: [OperationID: SharedRecord] = [:]
        var rows: [JSONValue] = []
        for advice in found {
            if let plan = advice.record.parent, wholes[plan] == nil {
                wholes[plan] = try await reader.record(plan)
            }
            let whole = advice.record.parent.flatMap { wholes[$0] }
            rows.append(.object(try await adviceRow(advice, on: whole)))
        }
        return ["advice": .array(rows), "total": .int(total), "page": .int(page)]
    }

    func adviceRow(_ advice: SharedRecord) async throws -> [String: JSONValue] {
        try await adviceRow(advice, on: try await whole(of: advice))
    }

    /// The record below which another one stands.
    func whole(of record: SharedRecord) async throws -> SharedRecord? {
        guard let parent = record.record.parent else { return nil }
        return try await reader.record(parent)
    }

    private func adviceRow(
        _ advice: SharedRecord, on plan: SharedRecord?
    ) async throws -> [String: JSONValue] {
        var row = try await passage(of: advice, field: AdviceRules.passage, in: plan)
        row["id"] = .string(advice.id.description)
        row["city"] = .string(advice.owner.text)
        row["at"] = .string(Self.time(advice.record.quarterHours))
        row["plan"] = JSONValue(advice.record.parent?.description)
        row["plan_city"] = JSONValue(advice.record.parentOwner?.text)
        if let plan { row["plan_title"] = plain(plan, "title") }
        for name in ["text", "decision", "reason", "follow_up"] { row[name] = plain(advice, name) }
        return row
    }

    /// Advice that this city promised to look at again by now. It waits until it is answered once more
    /// on that day or later.
    func adviceDue(on day: UInt32) async throws -> JSONValue {
        var rows: [JSONValue] = []
        // Those whose day came last: what has waited longer than that many is past reminding.
        let due = try await reader.list(
            .advice, AdviceRules.due, [.member(member)], orders: 1...max(1, day),
            countMax: Self.dueReadMax
        ).filter { $0.record.parentOwner == member }
        for advice in due.reversed() {
            guard let due = advice.number(AdviceRules.followUp), due <= day,
                rows.count < Self.adviceRowsMax
            else { continue }
            let answers = try await chronicle.history(
                FieldKey(record: advice.id, field: AdviceRules.decision))
            let last = answers.map { Self.dayInJapan($0.quarterHours) }.max() ?? 0
            if last < due { rows.append(.object(try await adviceRow(advice))) }
        }
        return ["advice": .array(rows), "total": .int(rows.count), "page": 1]
    }
}
