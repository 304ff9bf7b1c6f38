internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension WriteMeeting: HandledSharing {
    private static let partsMax = 1_000

    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        guard parts.count <= Self.partsMax else {
            throw NodeError.badValue("parts", "0–\(Self.partsMax)")
        }
        guard let meeting else {
            return [try handler.beginning(try MeetingContents(changed(on: nil)), rounds, call)]
        }
        let record = try await handler.record(meeting, .meeting)
        let held = try await ShowMeeting(id: meeting).answer(by: handler, call)
        guard conflicts(on: held).isEmpty else { throw NodeError.changedMeanwhile() }
        let contents = try MeetingContents(changed(on: held))
        var edits = try handler.changes(contents.fields, of: record)
        for kind in [SharedKind.agendaItem, .attendance] {
            edits += try await handler.changes(contents.of(kind), of: record, call)
        }
        edits += try handler.rounds(rounds).map {
            .create(.dialogueRound, parent: record.id, values: $0, passage: nil)
        }
        edits += try await handler.changes(contents.of(.dialogueRound), of: record, call)
        edits += try handler.changes(contents.texts, of: record)
        for kind in [SharedKind.decision, .todo] {
            edits += try await handler.changes(contents.of(kind), of: record, call)
        }
        return edits
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        if let meeting { return RecordID(meeting) }
        guard let first = ids.first else { throw NodeError.notFound("") }
        return RecordID(first.description)
    }
}

/// The parts of a meeting by what they are about.
private struct MeetingContents {
    struct Child {
        let kind: SharedKind
        let id: String
        var parts: [String: WriteMeeting.Part] = [:]

        /// What a new record of it begins with; an attendance says of which city.
        var values: [String: String] {
            var values = parts.mapValues(\.text).filter { !$0.value.isEmpty }
            if kind == .attendance { values["member"] = id }
            return values
        }

        /// Every note about an attendance is a record of its own.
        var beginsHere: Bool {
            kind == .attendance
                || kind != .dialogueRound && id.hasPrefix(DraftPlace.newPrefix)
        }
    }

    /// Registers.
    private(set) var fields: [String: WriteMeeting.Part] = [:]
    private(set) var texts: [String: WriteMeeting.Part] = [:]
    private(set) var below: [Child] = []

    private static let kinds: [SharedKind] = [
        .agendaItem, .attendance, .dialogueRound, .decision, .todo,
    ]

    init(_ parts: [WriteMeeting.Part]) throws {
        for part in parts {
            switch part.place {
            case .field(let name) where part.place.isNoteOfMeeting: texts[name] = part
            case .field(let name): fields[name] = part
            case .below(let kind, let id, let field):
                guard let kind = SharedKind(named: kind), Self.kinds.contains(kind) else {
                    throw NodeError.notFound(id)
                }
                let known = below.firstIndex {
                    $0.kind == kind && $0.id.utf8.elementsEqual(id.utf8)
                }
                if let known {
                    below[known].parts[field] = part
                } else {
                    below.append(Child(kind: kind, id: id, parts: [field: part]))
                }
            case .members, .answers: break
            }
        }
    }

    func of(_ kind: SharedKind) -> [Child] { below.filter { $0.kind == kind } }
}

extension RequestHandler {
    fileprivate func beginning(
        _ contents: MeetingContents, _ rounds: [String: [String]], _ call: Call
    ) throws -> ShareableEdit {
        let values = contents.fields.merging(contents.texts) { first, _ in first }
        guard let wrong = contents.below.first(where: { !$0.beginsHere }) else {
            let (first, last) = (
                contents.of(.agendaItem) + contents.of(.attendance),
                contents.of(.decision) + contents.of(.todo)
            )
            let pairs = try self.rounds(rounds).map {
                ShareableEdit.NewRecord(.dialogueRound, values: $0)
            }
            return .createWhole(
                .meeting, values: try beginning(.meeting, values.mapValues(\.text), call),
                below: try first.map { try beginning($0, call) } + pairs
                    + last.map { try beginning($0, call) })
        }
        throw NodeError.notFound(wrong.id)
    }

    private func beginning(
        _ child: MeetingContents.Child, _ call: Call
    ) throws -> ShareableEdit.NewRecord {
        .init(child.kind, values: try beginning(child.kind, child.values, call))
    }

    fileprivate func changes(
        _ children: [MeetingContents.Child], of meeting: SharedRecord, _ call: Call
    ) async throws -> [ShareableEdit] {
        var edits: [ShareableEdit] = []
        for child in children { edits += try await changes(child, of: meeting, call) }
        return edits
    }

    private func changes(
        _ child: MeetingContents.Child, of meeting: SharedRecord, _ call: Call
    ) async throws -> [ShareableEdit] {
        guard child.beginsHere else {
            let record = try await record(child.id, child.kind)
            guard record.record.parent == meeting.id else { throw NodeError.notFound(child.id) }
            return try changes(child.parts, of: record)
        }
        guard !child.values.isEmpty else { return [] }
        return [try creation(child.kind, parent: meeting.id, child.values, call)]
    }

    fileprivate func changes(
        _ parts: [String: WriteMeeting.Part], of record: SharedRecord
    ) throws -> [ShareableEdit] {
        for name in parts.keys { _ = try rule(record.kind, name) }
        return try record.kind.declaration.fields.compactMap { field in
            guard let part = parts[field.name] else { return nil }
            let rule = try rule(record.kind, field.name)
            guard rule.shape == .text else {
                return .set(
                    record: record.id, field: rule.number, value: try value(rule, part.text))
            }
            let base = part.seen.isEmpty ? nil : try TextVersion.read(part.seen)
            return .write(record: record.id, field: rule.number, base: base, text: part.text)
        }
    }
}
