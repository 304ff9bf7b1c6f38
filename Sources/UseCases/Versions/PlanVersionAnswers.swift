internal import Alliance
package import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension NamePlanVersion: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let plan = try await handler.record(plan, .plan)
        return [
            .create(
                .planVersion, parent: plan.id,
                values: [
                    .init(field: VersionRules.name, value: .content(name)),
                    .init(field: VersionRules.version, value: .version(of: plan.id)),
                ], passage: nil)
        ]
    }
}

extension ListPlanVersions: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try await handler.record(plan, .plan)
        let timeline = try await handler.timeline(of: plan)
        var rows: [NamedVersion] = []
        for named in try await handler.reader.children(of: plan.id, .planVersion) {
            guard let version = named.version, version.record == plan.id else { continue }
            let content = try await handler.content(of: version, timeline)
            rows.append(
                NamedVersion(
                    id: named.id.description, name: named.words("name"),
                    city: named.record.author.text,
                    at: RequestHandler.time(named.record.quarterHours),
                    changes: content.changes, lastAt: content.lastAt, lastCity: content.lastCity,
                    current: content.isCurrent))
        }
        return Answer(id: plan.id.description, versions: rows)
    }
}

extension TextAtVersion: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let record = try await handler.record(record)
        let rule = try handler.rule(record.kind, field)
        guard rule.shape == .text else { throw NodeError.notFound(field) }
        let key = FieldKey(record: record.id, field: rule.number)
        let view = record.text(rule.number) ?? TextView(text: "", version: [])
        guard let ids = try? TextVersion.read(version),
            let document = try await handler.document(key, view),
            let scalars = try? document.scalars(at: ids)
        else { return Answer(text: nil) }
        return Answer(text: String(String.UnicodeScalarView(scalars)))
    }
}

/// What happened to a plan, and what its newest version here is.
struct PlanTimeline {
    let places: [(key: FieldKey, place: OperationPlace)]
    let newest: RecordVersion?
}

/// What a version is made of.
struct VersionContent {
    let changes: Int
    /// When and where the newest of them was made.
    let lastAt: String?
    let lastCity: String?
    /// Whether it is what is held here.
    let isCurrent: Bool
}

extension SharedRecord {
    /// The version that a named version holds, or one that a city had at a meeting.
    var version: RecordVersion? { value(VersionRules.version).flatMap { RecordVersion($0) } }
}

extension RequestHandler {
    func timeline(of plan: SharedRecord) async throws -> PlanTimeline {
        PlanTimeline(
            places: try await chronicle.places(about: plan.record, parts: VersionRules.parts),
            newest: try await chronicle.version(of: plan.id, parts: VersionRules.parts))
    }

    func content(
        of version: RecordVersion, _ timeline: PlanTimeline
    ) async throws -> VersionContent {
        let reach = try await chronicle.reach(of: version)
        let places = try await store.places(of: Set(version.newest.map(\.entry)).sorted())
        let entries = try await store.entries(at: places.values.sorted())
        let last = entries.values.max {
            ($0.body.quarterHours, $0.hash) < ($1.body.quarterHours, $1.hash)
        }
        var city: String?
        if let last { city = await chronicle.state(of: last.replica)?.birth.member.text }
        return VersionContent(
            changes: timeline.places.count { reach.contains($0.place.entry) },
            lastAt: last.map { Self.time($0.body.quarterHours) }, lastCity: city,
            isCurrent: version == timeline.newest)
    }
}
