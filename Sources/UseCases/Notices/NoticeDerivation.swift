internal import Alliance
package import Ledger
internal import Merge
package import Notices
package import Records
internal import Requests

/// From what was done to records to what people are told of it: which acts concern this city.
///
/// It reads what is folded and durable, and nothing of the order in which it arrived: the same entries
/// give the same notices. Only what stands side by side (ほかの案) is told as it stands now.
package struct NoticeDerivation: Sendable {
    let own: MemberID
    let chronicle: Chronicle
    let store: any RecordStore

    package init(own: MemberID, chronicle: Chronicle, store: any RecordStore) {
        self.own = own
        self.chronicle = chronicle
        self.store = store
    }

    package func notices(from operations: [FollowedOperation]) async throws -> [NewNotice] {
        let records = try await records(operations)
        var found = operations.compactMap { notice($0, records) }
        found += try await candidates(operations, records)
        return found
    }

    /// The records that the operations are about, and the records that these stand below.
    private func records(
        _ operations: [FollowedOperation]
    ) async throws -> [OperationID: FoldedRecord] {
        let wanted = Set(operations.compactMap(Self.target)).sorted()
        var records = try await store.records(wanted)
        let parents = Set(records.values.compactMap(\.parent)).filter { records[$0] == nil }
        records.merge(try await store.records(parents.sorted())) { old, _ in old }
        return records.filter { $0.value.isEffective }
    }

    private static func target(_ followed: FollowedOperation) -> OperationID? {
        switch followed.operation {
        case .create: followed.id
        case .set(let assignment), .add(let assignment): assignment.record
        case .edit(let change): change.record
        case .invite(let record, _): record
        case .remove, .withdraw, .unknown: nil
        }
    }

    private func notice(
        _ followed: FollowedOperation, _ records: [OperationID: FoldedRecord]
    ) -> NewNotice? {
        guard let id = Self.target(followed), let record = records[id] else { return nil }
        switch followed.operation {
        case .create: return created(record, followed, records)
        case .set(let assignment): return assigned(assignment, record, followed)
        case .edit(let change):
            guard record.kind == SharedKind.meeting.rawValue,
                change.field == MeetingRules.minutes
            else { return nil }
            return made(
                .minutesChanged, NoticeAudience.alliance, record, followed,
                key: "minutes/\(record.id)/\(followed.author)")
        case .invite(_, let member):
            guard member == own, followed.author == record.owner else { return nil }
            return made(.invited, NoticeAudience.city(own), record, followed)
        case .add, .remove, .withdraw, .unknown: return nil
        }
    }

    private func created(
        _ record: FoldedRecord, _ followed: FollowedOperation,
        _ records: [OperationID: FoldedRecord]
    ) -> NewNotice? {
        guard let kind = SharedKind(rawValue: record.kind), let notice = Self.notice(ofNew: kind)
        else { return nil }
        switch kind.declaration.reach.notices.ofNew {
        case .nobody: return nil
        case .everybody: return made(notice, NoticeAudience.alliance, record, followed)
        case .ownerOfParent:
            guard let parent = record.parent.flatMap({ records[$0] }),
                parent.owner == own || !parent.owner.isCity
            else { return nil }
            // Whoever advises hears of it, and not the whole city.
            let isAdvisers = parent.kind == SharedKind.advice.rawValue || parent.owner != own
            let scope =
                isAdvisers ? NoticeAudience.advice(parent.owner) : NoticeAudience.city(own)
            return made(notice, scope, record, followed)
        }
    }

    /// What the notice of a new record says; nil where nothing can be said of it.
    private static func notice(ofNew kind: SharedKind) -> NoticeKind? {
        switch kind {
        case .advice: .adviceGiven
        case .comment: .commentAdded
        case .meeting: .meetingCalled
        default: kind.declaration.general == nil ? nil : .recordShared
        }
    }

    private func assigned(
        _ assignment: Assignment<OperationID>, _ record: FoldedRecord,
        _ followed: FollowedOperation
    ) -> NewNotice? {
        switch (SharedKind(rawValue: record.kind), assignment.field) {
        case (.advice, AdviceRules.decision):
            guard followed.author == record.parentOwner,
                record.owner == own || !record.owner.isCity
            else { return nil }
            return made(.adviceAnswered, NoticeAudience.advice(record.owner), record, followed)
        case (.meeting, MeetingRules.status):
            guard followed.author == record.owner, case .choice(3...4) = assignment.value else {
                return nil
            }
            return made(.meetingCancelled, NoticeAudience.alliance, record, followed)
        case (.meeting, MeetingRules.date), (.meeting, MeetingRules.form),
            (.meeting, MeetingRules.place), (.meeting, MeetingRules.begin),
            (.meeting, MeetingRules.end), (.meeting, MeetingRules.link):
            // What a meeting is called with is no change of it.
            guard followed.author == record.owner, followed.id.entry != record.id.entry else {
                return nil
            }
            return made(.meetingChanged, NoticeAudience.alliance, record, followed)
        default: return nil
        }
    }

    private func made(
        _ kind: NoticeKind, _ scope: String, _ record: FoldedRecord,
        _ followed: FollowedOperation, key: String? = nil, detail: String = ""
    ) -> NewNotice {
        NewNotice(
            key: key ?? "\(kind.rawValue)/\(record.id)", kind: kind.rawValue, scope: scope,
            subject: record.id.description, detail: detail, city: followed.author.text,
            origin: followed.id.entry.bytes, movesUp: true)
    }
}

// MARK: What stands side by side

extension NoticeDerivation {
    /// Fields of this city's records that now hold the values of several, or texts that two changed at
    /// the same place, by one of these operations; of the kinds whose owner is told.
    private func candidates(
        _ operations: [FollowedOperation], _ records: [OperationID: FoldedRecord]
    ) async throws -> [NewNotice] {
        var touched: [FieldKey: [FollowedOperation]] = [:]
        for followed in operations {
            let key: FieldKey
            switch followed.operation {
            case .set(let assignment):
                key = FieldKey(record: assignment.record, field: assignment.field)
            case .edit(let change): key = FieldKey(record: change.record, field: change.field)
            default: continue
            }
            guard let record = records[key.record], record.owner == own,
                let kind = SharedKind(rawValue: record.kind),
                kind.declaration.reach.notices.ofCandidates
            else { continue }
            touched[key, default: []].append(followed)
        }
        let views = try await store.views(of: touched.keys.sorted())
        var found: [NewNotice] = []
        for (key, view) in views.sorted(by: { $0.key < $1.key }) {
            guard let acts = touched[key], let record = records[key.record], let last = acts.last,
                let kind = try await kind(key, view, Set(acts.map(\.id))),
                let field = SharedKind(rawValue: record.kind)?.rules.field(key.field)
            else { continue }
            found.append(
                made(
                    kind, NoticeAudience.city(own), record,
                    acts.last { $0.author != own } ?? last,
                    key: "\(kind.rawValue)/\(key.record)/\(key.field)", detail: field.name))
        }
        return found
    }

    private func kind(
        _ key: FieldKey, _ view: FieldView, _ acts: Set<OperationID>
    ) async throws -> NoticeKind? {
        switch view {
        case .register(let candidates):
            guard candidates.contains(where: { acts.contains($0.id) }),
                let first = candidates.first,
                candidates.contains(where: { $0.value != first.value })
            else { return nil }
            return .bothValues
        case .text(let text):
            // Whoever wrote the only newest edit had all before them.
            guard text.version.count > 1, let document = try await chronicle.document(key) else {
                return nil
            }
            return document.concurrentRegions.isEmpty ? nil : .bothEdited
        case .elements, .membership: return nil
        }
    }
}
