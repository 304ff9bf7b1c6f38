internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension KeepVersions: HandledSharing {
    private static let plansMax = 50

    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let meeting = try await handler.record(meeting, .meeting)
        var chosen: [SharedRecord] = []
        for id in plans {
            let plan = try await handler.record(id, .plan)
            if !chosen.contains(where: { $0.id == plan.id }) { chosen.append(plan) }
        }
        if plans.isEmpty {
            chosen = try await handler.reader.all(.plan).filter {
                !["done", "stopped"].contains($0.word(PlanRules.status))
            }
        }
        guard !chosen.isEmpty else { throw NodeError.nothingToKeep() }
        guard chosen.count <= Self.plansMax else {
            throw NodeError.badValue("--plan", "1–\(Self.plansMax)")
        }
        let moment = try handler.value(try handler.rule(.meetingVersion, "moment"), moment)
        return chosen.map { plan in
            .create(
                .meetingVersion, parent: meeting.id,
                values: [
                    .init(field: VersionRules.moment, value: moment),
                    .init(field: VersionRules.version, value: .version(of: plan.id)),
                ], passage: nil)
        }
    }

    /// Each record begins with an operation, and has two values.
    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard let id = ids.first else { throw NodeError.notFound("") }
        return Answer(id: id.description, count: ids.count / 3)
    }
}

extension ShowKeptVersions: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let meeting = try await handler.record(meeting, .meeting)
        var plans: [PlanAtMeeting] = []
        for (id, holdings) in try await handler.holdings(at: meeting) {
            guard let plan = try await handler.reader.record(id), plan.kind == .plan else {
                continue
            }
            let timeline = try await handler.timeline(of: plan)
            let named = try await handler.reader.children(of: plan.id, .planVersion)
            var rows: [HeldVersions] = []
            for holding in holdings.sorted(by: { $0.city < $1.city }) {
                rows.append(
                    HeldVersions(
                        city: holding.city.text,
                        before: try await handler.kept(holding.before, timeline, named),
                        after: try await handler.kept(holding.after, timeline, named),
                        changed: try await handler.changed(holding, plan, timeline)))
            }
            plans.append(
                PlanAtMeeting(
                    id: plan.id.description, title: plan.words("title"), city: plan.owner.text,
                    holdings: rows))
        }
        return Answer(id: meeting.id.description, plans: plans)
    }
}

/// One city's word about one plan.
private struct Holding {
    let city: MemberID
    var before: SharedRecord?
    var after: SharedRecord?
}

extension RequestHandler {
    /// By plan, in the order in which they were first spoken of.
    fileprivate func holdings(
        at meeting: SharedRecord
    ) async throws -> [(plan: OperationID, holdings: [Holding])] {
        var plans: [(plan: OperationID, holdings: [Holding])] = []
        for record in try await reader.children(of: meeting.id, .meetingVersion) {
            guard let version = record.version, let moment = record.word(VersionRules.moment)
            else { continue }
            let plan = plans.firstIndex { $0.plan == version.record } ?? plans.count
            if plan == plans.count { plans.append((version.record, [])) }
            let city = plans[plan].holdings.firstIndex { $0.city == record.owner }
            let row = city ?? plans[plan].holdings.count
            if city == nil { plans[plan].holdings.append(Holding(city: record.owner)) }
            // Oldest first: the newest word is the one that counts.
            if moment == "before" { plans[plan].holdings[row].before = record }
            if moment == "after" { plans[plan].holdings[row].after = record }
        }
        return plans
    }

    fileprivate func kept(
        _ record: SharedRecord?, _ timeline: PlanTimeline, _ named: [SharedRecord]
    ) async throws -> KeptVersion? {
        guard let record, let version = record.version else { return nil }
        let content = try await content(of: version, timeline)
        return KeptVersion(
            id: record.id.description, at: Self.time(record.record.quarterHours),
            name: named.last { $0.version == version }?.words("name"), changes: content.changes,
            lastAt: content.lastAt, lastCity: content.lastCity, current: content.isCurrent)
    }

    /// The fields with operations that one of the two versions has and the other has not, each once.
    fileprivate func changed(
        _ holding: Holding, _ plan: SharedRecord, _ timeline: PlanTimeline
    ) async throws -> [String] {
        guard let old = holding.before?.version, let new = holding.after?.version
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
        return fields.map(\.name) + (hasActions ? ["actions"] : [])
    }
}
