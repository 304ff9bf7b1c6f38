internal import Alliance
internal import CivicCalendar
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests
internal import Staff

extension SetField: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        let rule = try handler.rule(kind, field)
        let edits: [ShareableEdit]
        if case .contentSet = rule.shape, kind.declaration.general != nil {
            edits = SetElements.edits(of: record, rule.number, value)
        } else {
            edits = [
                .set(record: record.id, field: rule.number, value: try handler.value(rule, value))
            ]
        }
        return edits + (try await handler.changeNote(on: record, answering: answers, call))
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension ChangeFields: HandledSharing {
    /// What one of the values needs (a cancelled meeting its reason) may come with it.
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        let edits = try handler.newValues(kind, values).map {
            ShareableEdit.set(record: record.id, field: $0.field, value: $0.value)
        }
        return edits + (try await handler.changeNote(on: record, answering: answers, call))
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension EditText: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let kind = try handler.kind(kind)
        let record = try await handler.record(id, kind)
        let rule = try handler.rule(kind, field)
        guard rule.shape == .text else { throw NodeError.badValue(field, "set") }
        let edit = ShareableEdit.write(
            record: record.id, field: rule.number, base: try base.map(TextVersion.read), text: text)
        return [edit] + (try await handler.changeNote(on: record, answering: answers, call))
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let kind = try handler.kind(kind)
        let rule = try handler.rule(kind, field)
        let view = try await handler.record(id, kind).text(rule.number)
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
            guard let index = words.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) else {
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
        let read = try values.sorted { $0.key < $1.key }.flatMap { name, text in
            let rule = try rule(kind, name)
            let first: [ShareableEdit.NewValue.Value] =
                switch rule.shape {
                // A new record may begin with texts; later they are edited, not set.
                case .text: [.content(text)]
                case .contentSet where kind.declaration.general != nil:
                    SetElements.read(text).map { .content($0) }
                default: [try value(rule, Self.word(kind, rule, text))]
                }
            return first.map { ShareableEdit.NewValue(field: rule.number, value: $0) }
        }
        return kind.sorted(read)
    }

    /// The word of a choice that was given by what people call it: 続ける.
    private static func word(_ kind: SharedKind, _ rule: FieldRule, _ text: String) -> String {
        guard kind.declaration.general != nil else { return text }
        let choices = kind.declaration.field(rule.number)?.choices ?? []
        let called = choices.first { $0.wording.japanese.utf8.elementsEqual(text.utf8) }
        return called?.word ?? text
    }

    /// A new record. It says what its kind begins with, unless the values say otherwise.
    func creation(
        _ kind: SharedKind, parent: OperationID?, _ values: [String: String],
        passage: ShareableEdit.Passage? = nil, _ call: Call
    ) throws -> ShareableEdit {
        .create(
            kind, parent: parent, values: try beginning(kind, values, call), passage: passage)
    }

    /// What a new record of a kind begins with, in the order in which one reads it.
    func beginning(
        _ kind: SharedKind, _ values: [String: String], _ call: Call
    ) throws -> [ShareableEdit.NewValue] {
        let typed = try newValues(kind, values)
        return kind.sorted(firstValues(kind, without: typed, call) + typed)
    }

    private func firstValues(
        _ kind: SharedKind, without typed: [ShareableEdit.NewValue], _ call: Call
    ) -> [ShareableEdit.NewValue] {
        guard let today = call.today else { return [] }
        let first = kind.declaration.firstValues(on: Typed.number(today))
        return first.fields.compactMap { field in
            guard !typed.contains(where: { $0.field == field }) else { return nil }
            switch first[field] {
            case .word(let word):
                let choices = kind.declaration.field(field)?.choices ?? []
                return choices.firstIndex { $0.word.utf8.elementsEqual(word.utf8) }.map {
                    .init(field: field, value: .choice(UInt32($0 + 1)))
                }
            case .number(let number): return .init(field: field, value: .choice(number))
            case .day(let day): return .init(field: field, value: .date(day))
            case .text, .member, .elements, .reference, nil: return nil
            }
        }
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

    /// Lets known members write a record.
    func invitation(_ members: [String], to record: SharedRecord) throws -> ShareableEdit {
        let members = try members.map(Typed.member)
        for member in members where member != self.member && !self.members.knows(member) {
            throw NodeError.unknownPeer(member.text)
        }
        return .invite(record: record.id, members: members)
    }
}

extension SharedKind {
    /// In the order in which one reads the fields.
    fileprivate func sorted(_ values: [ShareableEdit.NewValue]) -> [ShareableEdit.NewValue] {
        declaration.fields.flatMap { field in values.filter { $0.field == field.number } }
    }
}
