internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Staff
internal import UseCases

/// What all kinds of record have in common: finding them, setting and reading their fields.
extension LocalNode {
    func record(_ text: String, _ kinds: SharedKind...) async throws -> SharedRecord {
        guard let id = OperationID(text) else { throw NodeError.badID(text) }
        guard let record = try await reader.record(id), kinds.isEmpty || kinds.contains(record.kind)
        else { throw NodeError.notFound(text) }
        return record
    }

    func rule(_ kind: SharedKind, _ field: String) throws -> FieldRule {
        guard let rule = kind.rules.field(named: field) else {
            let known = kind.rules.fields.map(\.name).joined(separator: " ")
            throw NodeError.noSuchField(field, known)
        }
        return rule
    }

    func release(_ reason: String?) throws -> Release? {
        guard let reason else { return nil }
        // Whose names stand in a text is the city's to decide, not its guest's.
        guard try Caller.current.role != .adviser else { throw NodeError.releaseIsNotYours() }
        guard let release = Release(reason: reason) else {
            throw NodeError.badValue("--release", "1–1000")
        }
        try ControlCharacter.refuse(in: reason)
        return release
    }

    /// What a person typed, as the field's shape asks for it.
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
        case .date: return .date(try Self.day(text, rule.name))
        case .member: return .member(try Self.member(text))
        case .anchor, .version, .contentSet, .text: throw NodeError.badValue(rule.name, "edit")
        }
    }

    static func day(_ text: String, _ field: String) throws -> UInt32 {
        do {
            return number(try CivicDate(reading: text))
        } catch { throw NodeError.badDay(field, error) }
    }

    /// A day on which something was done: none that is still to come.
    static func checkPast(_ text: String, _ field: String) throws {
        guard let today, try day(text, field) > number(today) else { return }
        throw NodeError.dayToCome(field, text)
    }

    /// A day as shared records hold it, 20261120.
    static func number(_ date: CivicDate) -> UInt32 {
        UInt32(clamping: date.year * 10_000 + date.month * 100 + date.day)
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

    /// Creates a record; `{"id"}`.
    func create(
        _ kind: SharedKind, parent: OperationID?, _ values: [String: String],
        passage: ShareableEdit.Passage? = nil, notes: [ShareableEdit] = [], _ reason: String?
    ) async throws -> JSONValue {
        let record = ShareableEdit.create(
            kind, parent: parent, values: try newValues(kind, values), passage: passage)
        let ids = try await gate.publish([record] + notes, release: try release(reason))
        return ["id": JSONValue(ids.first?.description)]
    }
}
