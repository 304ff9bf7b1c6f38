internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records
package import Requests
internal import Staff

extension SetField: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        let rule = try handler.rule(kind, field)
        try handler.check(record, [field: value], call)
        let edit = ShareableEdit.set(
            record: record.id, field: rule.number, value: try handler.value(rule, value))
        let note = try await handler.changeNote(on: record, answering: answers, call)
        try await handler.publish([edit] + note, call)
        return RecordID(id)
    }
}

extension ChangeFields: HandledRequest {
    /// What one of the values needs (a cancelled meeting its reason) may come with it.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        try handler.check(record, values, call)
        let edits = try handler.newValues(kind, values).map {
            ShareableEdit.set(record: record.id, field: $0.field, value: $0.value)
        }
        let note = try await handler.changeNote(on: record, answering: answers, call)
        try await handler.publish(edits + note, call)
        return RecordID(id)
    }
}

extension EditText: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        let rule = try handler.rule(kind, field)
        guard rule.shape == .text else { throw NodeError.badValue(field, "set") }
        try handler.check(record, [field: text], call)
        let edit = ShareableEdit.write(
            record: record.id, field: rule.number, base: try base.map(TextVersion.read), text: text)
        let note = try await handler.changeNote(on: record, answering: answers, call)
        try await handler.publish([edit] + note, call)
        let view = try await handler.reader.record(record.id)?.text(rule.number)
        return Answer(id: id, version: TextVersion.text(view?.version ?? []))
    }
}

/// What all kinds of record have in common when they are written.
extension RequestHandler {
    /// As the field's shape asks for it, what a person typed.
    func value(_ rule: FieldRule, _ text: String) throws -> ShareableEdit.NewValue.Value {
        switch rule.shape {
        case .content: return .content(text)
        case .choice(let words):
            guard let index = words.firstIndex(of: text) else {
                throw NodeError.badValue(rule.name, words.joined(separator: " "))
            }
            return .choice(UInt32(index + 1))
        case .number(max: 1_439):
            guard let minutes = ClockTime.minutes(text) else {
                throw NodeError.badValue(rule.name, "HH:MM")
            }
            return .choice(minutes)
        case .number(let max):
            guard let number = UInt32(text), number <= max else {
                throw NodeError.badValue(rule.name, "0–\(max)")
            }
            return .choice(number)
        case .date: return .date(try Typed.day(text, rule.name))
        case .member: return .member(try Typed.member(text))
        case .anchor, .version, .contentSet, .text: throw NodeError.badValue(rule.name, "edit")
        }
    }

    func newValues(
        _ kind: SharedKind, _ values: [String: String]
    ) throws -> [ShareableEdit.NewValue] {
        try values.sorted { $0.key < $1.key }.map { name, text in
            let rule = try rule(kind, name)
            // A new record may begin with texts; later they are edited, not set.
            let first = rule.shape == .text ? .content(text) : try value(rule, text)
            return ShareableEdit.NewValue(field: rule.number, value: first)
        }
    }

    /// In the caller's name, with the reason of the call where one was given.
    @discardableResult
    func publish(_ edits: [ShareableEdit], _ call: Call) async throws -> [OperationID] {
        try await gate(call).publish(edits, release: try release(call))
    }

    /// Creates a record.
    func create(
        _ kind: SharedKind, parent: OperationID?, _ values: [String: String],
        passage: ShareableEdit.Passage? = nil, notes: [ShareableEdit] = [], _ call: Call
    ) async throws -> RecordID {
        let record = ShareableEdit.create(
            kind, parent: parent, values: try newValues(kind, values), passage: passage)
        let ids = try await publish([record] + notes, call)
        guard let id = ids.first else { throw NodeError.notFound("") }
        return RecordID(id.description)
    }

    /// The reason of the call, where one was given and the caller may give it.
    func release(_ call: Call) throws -> Release? {
        guard let reason = call.release else { return nil }
        // Whose names stand in a text is the city's to decide, not its guest's.
        guard try call.caller.role != .adviser else { throw NodeError.releaseIsNotYours() }
        guard let release = Release(reason: reason) else {
            throw NodeError.badValue("--release", "1–1000")
        }
        try ControlCharacter.refuse(in: reason)
        return release
    }

    /// What only holds for some values of a kind; asked before fields are written.
    func check(_ record: SharedRecord, _ values: [String: String], _ call: Call) throws {
        try checkMeeting(record, values)
        for (field, text) in values.sorted(by: { $0.key < $1.key }) {
            try checkGrounds(record, field, text, call)
        }
    }

    /// Lets known members write a record.
    func invite(_ members: [String], to record: SharedRecord, _ call: Call) async throws -> RecordID
    {
        let members = try members.map(Typed.member)
        for member in members where member != self.member && !self.members.knows(member) {
            throw NodeError.unknownPeer(member.text)
        }
        try await publish([.invite(record: record.id, members: members)], call)
        return RecordID(record.id.description)
    }

    func withdraw(
        _ members: [String], from record: SharedRecord, _ call: Call
    ) async throws -> RecordID {
        let members = try members.map(Typed.member)
        try await publish([.withdraw(record: record.id, members: members)], call)
        return RecordID(record.id.description)
    }
}
