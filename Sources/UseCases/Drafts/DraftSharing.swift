internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests
internal import Staff

extension ShareDraft: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        guard let head = try await handler.staff.draft(id) else {
            guard !id.hasPrefix(DraftPlace.newPrefix) else { throw NodeError.notFound(id) }
            return []
        }
        let subject = try await handler.draftSubject(id, try handler.draftKind(head.kind))
        let parts = try await handler.staff.openParts(of: id)
        let draft = DraftContents(parts)
        guard let record = subject.record else {
            return [try handler.beginning(draft, of: subject.kind, call)]
        }
        let edits = try handler.changes(draft, of: subject, record, call)
        guard !edits.isEmpty else { return [] }
        return edits
            + (try await handler.changeNote(on: record, answering: draft.answers, call))
    }

    /// One after the other, and marked before it begins: two people who share the same draft, or a node that
    /// stops in between, share it once.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        try await handler.drafting.withLock { try await share(by: handler, call) }
    }

    /// To be called while nobody else writes or shares drafts.
    func share(by handler: isolated RequestHandler, _ call: Call) async throws -> RecordID {
        if let shared = try await handler.endInterruptedSharing(of: id, call) { return shared }
        let edits = try await edits(by: handler, call)
        let gate = try await handler.gate(call)
        let held = await handler.chronicle.state(of: handler.parts.replica)?.held ?? 0
        try await handler.staff.markSharing(id, since: held)
        let ids: [OperationID]
        do {
            ids = try await gate.publish(
                edits, by: call.caller.account, release: try handler.release(call))
        } catch {
            // What was refused is not shared; what may have been is found out at the next look.
            if error is GateError || error is NodeError {
                try await handler.staff.markSharing(id, since: nil)
            }
            throw error
        }
        try await handler.staff.settleDraft(id, seconds: call.seconds)
        return try await answer(to: ids, by: handler, call)
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        guard id.hasPrefix(DraftPlace.newPrefix) else { return RecordID(id) }
        guard let first = ids.first else { throw NodeError.notFound(id) }
        return RecordID(first.description)
    }
}

/// The parts of a draft by what they are about.
private struct DraftContents {
    var fields: [String: DraftPart] = [:]
    /// Records below, in the order of their names.
    var below: [(kind: String, id: String, fields: [String: DraftPart])] = []
    var members: [String] = []
    var answers: String?

    init(_ parts: [DraftPart]) {
        for part in parts {
            switch DraftPlace(part.name) {
            case .field(let name): fields[name] = part
            case .below(let kind, let id, let field):
                if let known = below.firstIndex(where: { $0.kind == kind && $0.id == id }) {
                    below[known].fields[field] = part
                } else {
                    below.append((kind, id, [field: part]))
                }
            case .members: members = part.text.split(separator: " ").map(String.init)
            case .answers: answers = part.text.isEmpty ? nil : part.text
            case nil: break
            }
        }
    }
}

extension RequestHandler {
    /// A new record with all that was written for it.
    fileprivate func beginning(
        _ draft: DraftContents, of kind: SharedKind, _ call: Call
    ) throws -> ShareableEdit {
        .createWhole(
            kind, values: try beginning(kind, Self.values(draft.fields), call),
            below: try draft.below.compactMap { kind, _, fields in
                let values = Self.values(fields)
                guard !values.isEmpty else { return nil }
                let child = try self.kind(kind)
                return ShareableEdit.NewRecord(child, values: try beginning(child, values, call))
            }, guests: try guests(draft))
    }

    private static func values(_ parts: [String: DraftPart]) -> [String: String] {
        parts.mapValues(\.text).filter { !$0.value.isEmpty }
    }

    private func guests(_ draft: DraftContents) throws -> [MemberID] {
        let guests = try draft.members.map(Typed.member)
        for guest in guests where guest != member && !members.knows(guest) {
            throw NodeError.unknownPeer(guest.text)
        }
        return guests
    }

    /// What changes in a record that exists, in the order in which one reads it.
    fileprivate func changes(
        _ draft: DraftContents, of subject: DraftSubject, _ record: SharedRecord, _ call: Call
    ) throws -> [ShareableEdit] {
        var edits = try changes(draft.fields, of: record)
        for (kind, id, fields) in draft.below {
            if let child = subject.below[id] {
                edits += try changes(fields, of: child)
            } else if id.hasPrefix(DraftPlace.newPrefix) {
                let values = Self.values(fields)
                guard !values.isEmpty else { continue }
                edits.append(try creation(try self.kind(kind), parent: record.id, values, call))
            }
        }
        if !draft.members.isEmpty { edits.append(try invitation(draft.members, to: record)) }
        return edits
    }

    private func changes(
        _ parts: [String: DraftPart], of record: SharedRecord
    ) throws -> [ShareableEdit] {
        try record.kind.declaration.fields.compactMap { field in
            guard let part = parts[field.name] else { return nil }
            let rule = try rule(record.kind, field.name)
            guard rule.shape == .text else {
                return .set(
                    record: record.id, field: rule.number, value: try value(rule, part.text))
            }
            return .write(
                record: record.id, field: rule.number, base: try part.base.map(TextVersion.read),
                text: part.text)
        }
    }
}

extension RequestHandler {
    /// Finds out what became of a draft that somebody began to share when the node stopped: an entry of the
    /// city's own log, after the mark, that holds what the draft says. The record, where it was shared.
    @discardableResult
    func endInterruptedSharing(of id: String, _ call: Call) async throws -> RecordID? {
        guard let head = try await staff.draft(id), let since = head.sharingSince else {
            return nil
        }
        let kind = try draftKind(head.kind)
        let parts = try await staff.openParts(of: id)
        let found: OperationID?
        if id.hasPrefix(DraftPlace.newPrefix) {
            let title = parts.first { $0.name == "title" }?.text
            found = try await reader.all(kind).first { record in
                isOwn(record.record.created, after: since)
                    && record.words("title").map { Array($0.utf8) } == title.map { Array($0.utf8) }
            }?.id
        } else {
            let subject = try await draftSubject(id, kind)
            found = try await isShared(parts, of: subject, after: since) ? subject.record?.id : nil
        }
        guard let found else {
            try await staff.markSharing(id, since: nil)
            return nil
        }
        try await staff.settleDraft(id, seconds: call.seconds)
        return RecordID(found.description)
    }

    private func isOwn(_ place: EntryPlace, after sequence: UInt64) -> Bool {
        place.replica == parts.replica && place.sequence > sequence
    }

    /// Whether one own entry after the mark touched every field of the draft: it is shared as a whole.
    private func isShared(
        _ parts: [DraftPart], of subject: DraftSubject, after since: UInt64
    ) async throws -> Bool {
        var common: Set<UInt64>?
        for part in parts {
            guard let place = DraftPlace(part.name),
                let rule = try rule(at: place, of: subject)
            else { continue }
            let record: SharedRecord?
            switch place {
            case .field: record = subject.record
            case .below(_, let id, _): record = subject.below[id]
            case .members, .answers: record = nil
            }
            guard let record else { continue }
            let key = FieldKey(record: record.id, field: rule.number)
            let touched = Set(
                try await chronicle.history(key).map(\.place)
                    .filter { isOwn($0, after: since) }.map(\.sequence))
            common = common.map { $0.intersection(touched) } ?? touched
        }
        // A draft of new actions or invitations alone is told by the children and guests that are there now.
        guard let common else {
            return subject.below.values.contains { isOwn($0.record.created, after: since) }
        }
        return !common.isEmpty
    }
}
