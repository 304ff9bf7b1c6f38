internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// Which version of which plan each city had before a meeting, and after it.
extension LocalNode {
    private static let plansMax = 50

    /// Says what this node holds, as one entry; `{"id","count"}`.
    func keepVersions(
        _ meeting: SharedRecord, _ moment: String, _ plans: [String], _ release: String?
    ) async throws -> JSONValue {
        var chosen: [SharedRecord] = []
        for id in plans {
            let plan = try await record(id, .plan)
            if !chosen.contains(where: { $0.id == plan.id }) { chosen.append(plan) }
        }
        if plans.isEmpty {
            chosen = try await reader.all(.plan).filter {
                !["done", "stopped"].contains($0.word(PlanRules.status))
            }
        }
        guard !chosen.isEmpty else { throw NodeError.nothingToKeep() }
        guard chosen.count <= Self.plansMax else {
            throw NodeError.badValue("--plan", "1–\(Self.plansMax)")
        }
        let moment = try value(try rule(.meetingVersion, "moment"), moment)
        let ids = try await gate.publish(
            chosen.map { plan in
                .create(
                    .meetingVersion, parent: meeting.id,
                    values: [
                        .init(field: VersionRules.moment, value: moment),
                        .init(field: VersionRules.version, value: .version(of: plan.id)),
                    ], passage: nil)
            }, release: try self.release(release))
        return ["id": JSONValue(ids.first?.description), "count": .int(chosen.count)]
    }

    /// One city's word about one plan.
    private struct Holding {
        let city: MemberID
        var before: SharedRecord?
        var after: SharedRecord?
    }

    /// `{"id","plans":[{"id","title","city","holdings":[{"city","before","after","changed"}]}]}`, where
    /// before and after are null or `{"id","at","name","changes","last_at","last_city","current"}`, and
    /// `changed` names the fields that the two differ in.
    func versions(at meeting: SharedRecord) async throws -> JSONValue {
        var plans: [(id: OperationID, holdings: [Holding])] = []
        for record in try await reader.children(of: meeting.id, .meetingVersion) {
            guard let version = Self.version(in: record),
                let moment = record.word(VersionRules.moment)
            else { continue }
            let plan = plans.firstIndex { $0.id == version.record } ?? plans.count
            if plan == plans.count { plans.append((version.record, [])) }
            let city = plans[plan].holdings.firstIndex { $0.city == record.owner }
            let row = city ?? plans[plan].holdings.count
            if city == nil { plans[plan].holdings.append(Holding(city: record.owner)) }
            // Oldest first: the newest word is the one that counts.
            if moment == "before" { plans[plan].holdings[row].before = record }
            if moment == "after" { plans[plan].holdings[row].after = record }
        }
        let rows = try await plans.asyncMap { id, holdings -> JSONValue in
            guard let plan = try await self.reader.record(id), plan.kind == .plan else {
                return .null
            }
            return try await self.json(plan, holdings)
        }
        return [
            "id": .string(meeting.id.description),
            "plans": .array(rows.filter { $0 != .null }),
        ]
    }

    private func json(_ plan: SharedRecord, _ holdings: [Holding]) async throws -> JSONValue {
        let timeline = try await timeline(of: plan)
        let named = try await reader.children(of: plan.id, .planVersion)
        var rows: [JSONValue] = []
        for holding in holdings.sorted(by: { $0.city < $1.city }) {
            rows.append([
                "city": .string(holding.city.text),
                "before": try await json(holding.before, timeline, named),
                "after": try await json(holding.after, timeline, named),
                "changed": .array(try await changed(holding, plan, timeline)),
            ])
        }
        return [
            "id": .string(plan.id.description), "title": plain(plan, "title"),
            "city": .string(plan.owner.text), "holdings": .array(rows),
        ]
    }

    private func json(
        _ record: SharedRecord?, _ timeline: PlanTimeline, _ named: [SharedRecord]
    ) async throws -> JSONValue {
        guard let record, let version = Self.version(in: record) else { return .null }
        var row = try await words(of: version, timeline)
        row["id"] = .string(record.id.description)
        row["at"] = .string(Self.time(record.record.quarterHours))
        let name = named.last { Self.version(in: $0) == version }
        row["name"] = name.map { plain($0, "name") } ?? .null
        return .object(row)
    }

    /// The fields with operations that one of the two versions has and the other has not, each once.
    private func changed(
        _ holding: Holding, _ plan: SharedRecord, _ timeline: PlanTimeline
    ) async throws -> [JSONValue] {
        guard let old = holding.before.flatMap(Self.version),
            let new = holding.after.flatMap(Self.version)
        else { return [] }
        let (before, after) = (
            try await chronicle.reach(of: old), try await chronicle.reach(of: new)
        )
        let keys = timeline.places.filter {
            before.contains($0.place.entry) != after.contains($0.place.entry)
        }.map(\.key)
        let fields = plan.kind.rules.fields.filter { rule in
            keys.contains { $0.record == plan.id && $0.field == rule.number }
        }
        let hasActions = keys.contains { $0.record != plan.id }
        return fields.map { .string($0.name) } + (hasActions ? ["actions"] : [])
    }
}
