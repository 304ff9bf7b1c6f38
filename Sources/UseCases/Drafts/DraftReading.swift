internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Staff

/// A draft, and the record that it is of.
struct DraftSubject {
    let kind: SharedKind
    /// nil where the record begins with the draft.
    let record: SharedRecord?
    /// Those below the record, by their ids.
    let below: [String: SharedRecord]
}

/// What a place reads as in what is shared.
struct SharedPart {
    let text: String
    /// Of a text; nil for what is set as a whole.
    let version: String?
}

extension RequestHandler {
    /// Drafts are there for what stands alone and is written by cities.
    func draftKind(_ name: String) throws -> SharedKind {
        let kind = try kind(name)
        guard kind == .plan else { throw NodeError.noDrafts(kind.declaration.words.name) }
        return kind
    }

    func draftSubject(_ id: String, _ kind: SharedKind) async throws -> DraftSubject {
        guard !id.hasPrefix(DraftPlace.newPrefix) else {
            return DraftSubject(kind: kind, record: nil, below: [:])
        }
        let record = try await record(id, kind)
        guard record.owners.contains(member.text) else { throw GateError.notPermitted }
        var below: [String: SharedRecord] = [:]
        for child in kind.draftChildren {
            for record in try await reader.children(of: record.id, child) {
                below[record.id.description] = record
            }
        }
        return DraftSubject(kind: kind, record: record, below: below)
    }

    /// The rule of the field at a place, which also shows that there is one; nil for what is no field.
    func rule(at place: DraftPlace, of subject: DraftSubject) throws -> FieldRule? {
        switch place {
        case .members, .answers: return nil
        case .field(let name): return try rule(subject.kind, name)
        case .below(let kind, let id, let field):
            let child = try self.kind(kind)
            guard subject.kind.draftChildren.contains(child) else { throw NodeError.notFound(id) }
            if id.hasPrefix(DraftPlace.newPrefix) {
                guard id.utf8.count <= 40 else { throw NodeError.badID(id) }
            } else {
                guard subject.below[id]?.kind == child else { throw NodeError.notFound(id) }
            }
            return try rule(child, field)
        }
    }

    func sharedPart(at place: DraftPlace, of subject: DraftSubject) throws -> SharedPart {
        guard let rule = try rule(at: place, of: subject) else {
            return SharedPart(text: "", version: nil)
        }
        let record: SharedRecord?
        if case .below(_, let id, _) = place {
            record = subject.below[id]
        } else {
            record = subject.record
        }
        if rule.shape == .text {
            let view = record?.text(rule.number)
            return SharedPart(
                text: view?.text ?? "", version: TextVersion.text(view?.version ?? []))
        }
        let answer = record?.fieldAnswers[rule.name]
        return SharedPart(text: answer?.value ?? "", version: nil)
    }

    /// The text that a page showed which was opened on what is shared.
    func shownPart(
        at place: DraftPlace, of subject: DraftSubject, base: String?
    ) async throws -> String {
        let shared = try sharedPart(at: place, of: subject)
        guard let version = shared.version, let record = subject.record else {
            // What is set as a whole says itself what it was.
            return base ?? shared.text
        }
        guard let base, !base.utf8.elementsEqual(version.utf8) else { return shared.text }
        guard let rule = try rule(at: place, of: subject),
            let document = try await chronicle.document(
                FieldKey(record: record.id, field: rule.number)),
            let scalars = try? document.scalars(at: try TextVersion.read(base))
        else { throw GateError.unknownVersion }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension SharedKind {
    /// The kinds below one that are written with it.
    var draftChildren: [SharedKind] { self == .plan ? [.action] : [] }
}
