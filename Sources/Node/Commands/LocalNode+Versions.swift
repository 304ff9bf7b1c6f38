internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import SQLiteLedger

/// Named versions of plans.
extension LocalNode {
    func performVersion(_ request: VersionRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .name(let id, let name):
            return try await nameVersion(of: try await record(id, .plan), name, release)
        case .list(let id): return try await versions(of: try await record(id, .plan))
        case .difference(let id, let from, let to):
            return try await difference(try await record(id, .plan), between: from, and: to)
        case .keep(let meeting, let moment, let plans):
            return try await keepVersions(
                try await record(meeting, .meeting), moment, plans, release)
        case .kept(let meeting): return try await versions(at: try await record(meeting, .meeting))
        }
    }

    private func nameVersion(
        of plan: SharedRecord, _ name: String, _ release: String?
    ) async throws -> JSONValue {
        guard !Self.isBlank(name) else { throw NodeError.badValue("--name", "1–200") }
        let ids = try await publish(
            .create(
                .planVersion, parent: plan.id,
                values: [
                    .init(field: VersionRules.name, value: .content(name)),
                    .init(field: VersionRules.version, value: .version(of: plan.id)),
                ], passage: nil), release)
        return ["id": JSONValue(ids.first?.description)]
    }

    /// `{"id","versions":[{"id","name","city","at","changes","last_at","last_city","current"}]}`, oldest
    /// first.
    private func versions(of plan: SharedRecord) async throws -> JSONValue {
        let timeline = try await timeline(of: plan)
        var rows: [JSONValue] = []
        for named in try await reader.children(of: plan.id, .planVersion) {
            guard let version = Self.version(in: named), version.record == plan.id else { continue }
            var row = try await words(of: version, timeline)
            row["id"] = .string(named.id.description)
            row["name"] = plain(named, "name")
            row["city"] = .string(named.record.author.text)
            row["at"] = .string(Self.time(named.record.quarterHours))
            rows.append(.object(row))
        }
        return ["id": .string(plan.id.description), "versions": .array(rows)]
    }

    /// The version that a record of either kind holds.
    static func version(in record: SharedRecord) -> RecordVersion? {
        record.value(VersionRules.version).flatMap { RecordVersion($0) }
    }

    /// What happened to a plan, and what its newest version here is.
    struct PlanTimeline {
        let places: [(key: FieldKey, place: OperationPlace)]
        let newest: RecordVersion?
    }

    func timeline(of plan: SharedRecord) async throws -> PlanTimeline {
        PlanTimeline(
            places: try await chronicle.places(about: plan.record, parts: VersionRules.parts),
            newest: try await chronicle.version(of: plan.id, parts: VersionRules.parts))
    }

    /// How many changes a version has, when and where the newest of them was made, whether it is what
    /// is held here.
    func words(
        of version: RecordVersion, _ timeline: PlanTimeline
    ) async throws -> [String: JSONValue] {
        let reach = try await chronicle.reach(of: version)
        let places = try await store.places(of: Set(version.newest.map(\.entry)).sorted())
        let entries = try await store.entries(at: places.values.sorted())
        let last = entries.values.max {
            ($0.body.quarterHours, $0.hash) < ($1.body.quarterHours, $1.hash)
        }
        var city: String?
        if let last { city = await chronicle.state(of: last.replica)?.birth.member.text }
        return [
            "changes": .int(timeline.places.count { reach.contains($0.place.entry) }),
            "last_at": JSONValue(last.map { Self.time($0.body.quarterHours) }),
            "last_city": JSONValue(city), "current": .bool(version == timeline.newest),
        ]
    }
}
