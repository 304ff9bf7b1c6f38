internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// Advice across cities, a page at a time: only what is shown is looked up in the texts.
extension LocalNode {
    static let adviceRowsMax = 50

    /// `{"advice","total","page"}`.
    func advice(
        _ filter: SharedPageRequest.AdviceFilter, page: Int
    ) async throws -> JSONValue {
        let plan = try filter.plan.map { text in
            guard let id = OperationID(text) else { throw NodeError.badID(text) }
            return id
        }
        let found = try await reader.all(.advice).reversed().filter { advice in
            if let plan, advice.record.parent != plan { return false }
            if let city = filter.city, advice.record.parentOwner?.text != city { return false }
            let decision = advice.word(AdviceRules.decision)
            switch filter.state {
            case nil: return true
            case "open": return decision == nil
            case "considering": return decision == "considering"
            case "answered": return decision == "adopted" || decision == "declined"
            default: return false
            }
        }
        let pages = max(1, (found.count + Self.adviceRowsMax - 1) / Self.adviceRowsMax)
        let page = min(max(1, page), pages)
        let shown = found.dropFirst((page - 1) * Self.adviceRowsMax).prefix(Self.adviceRowsMax)
        let rows = try await Array(shown).asyncMap { JSONValue.object(try await adviceRow($0)) }
        return ["advice": .array(rows), "total": .int(found.count), "page": .int(page)]
    }

    func adviceRow(_ advice: SharedRecord) async throws -> [String: JSONValue] {
        var row = try await passage(of: advice, field: AdviceRules.passage)
        row["id"] = .string(advice.id.description)
        row["city"] = .string(advice.owner.text)
        row["at"] = .string(Self.time(advice.record.quarterHours))
        row["plan"] = JSONValue(advice.record.parent?.description)
        row["plan_city"] = JSONValue(advice.record.parentOwner?.text)
        if let parent = advice.record.parent, let plan = try await reader.record(parent) {
            row["plan_title"] = plain(plan, "title")
        }
        for name in ["text", "decision", "reason", "follow_up"] { row[name] = plain(advice, name) }
        return row
    }

    /// Advice that this city promised to look at again by now. It waits until it is answered once more
    /// on that day or later.
    func adviceDue(on day: UInt32) async throws -> JSONValue {
        var rows: [JSONValue] = []
        for advice in try await reader.all(.advice) where advice.record.parentOwner == member {
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
