internal import Alliance
internal import Ledger
internal import Merge
internal import Records

extension Gatekeeper {
    func existing(_ id: OperationID) async throws -> SharedRecord {
        guard let record = try await reader.record(id) else { throw GateError.recordNotFound(id) }
        return record
    }

    /// What the record says below which another one stands, where the rules of its kind ask.
    func above(_ record: SharedRecord) async throws -> FieldValues? {
        guard record.kind.declaration.readsParent, let parent = record.record.parent else {
            return nil
        }
        return try await reader.record(parent)?.fieldValues
    }

    func rule(_ rules: RecordKind, _ field: UInt32) throws -> FieldRule {
        guard let rule = rules.field(field) else { throw GateError.fieldNotFound }
        return rule
    }

    /// Checks a value against the shape of its field.
    func check(
        _ value: ShareableEdit.NewValue.Value, _ rule: FieldRule, of kind: SharedKind
    ) async throws {
        switch (rule.shape, value) {
        case (.content(let max), .content(let text)), (.contentSet(let max), .content(let text)):
            guard text.unicodeScalars.count <= max else {
                throw GateError.tooLong(scalarsMax: max)
            }
        case (.member, .member(let id)):
            // Where a city is asked for, the kind's rules refuse all others, in words of their own.
            if case .city = kind.declaration.field(rule.number)?.form { return }
            // An adviser's id is free text; only known ones leave.
            guard id.isCity || id == member else {
                guard await chronicle.trust.roots[id] != nil else { throw GateError.badValue }
                return
            }
        default:
            guard rule.shape.accepts(try await assigned(value)) else { throw GateError.badValue }
        }
    }

    /// A value as it is written. Nobody says which version of a plan is held here but the gate itself.
    func assigned(
        _ value: ShareableEdit.NewValue.Value
    ) async throws -> AssignedValue<DraftReference> {
        switch value {
        case .content: return .content
        case .choice(let number): return .choice(number)
        case .date(let number): return .date(number)
        case .member(let member): return .member(member)
        case .version(let id):
            let plan = try await existing(id)
            guard plan.kind == .plan,
                let version = try await chronicle.version(of: id, parts: VersionRules.parts)
            else { throw GateError.badValue }
            return version.assigned
        }
    }

    /// The values that a new one takes the place of: those that the writer saw.
    func replaced(_ record: SharedRecord, _ field: UInt32) async throws -> [DraftReference] {
        guard case .register(let candidates) = record.views[field] else { return [] }
        return candidates.map { .held($0.id) }
    }

    /// The invitation that writing a field must name; nil where none is needed.
    func authority(
        for rule: FieldRule, of record: SharedRecord
    ) async throws -> DraftReference? {
        let right = record.right(of: member, to: rule)
        // Only an invitation is worth looking for the whole.
        let whole = right == .underInvitation ? try await reader.whole(of: record) : record
        return try authority(by: right, in: whole)
    }

    /// The invitation that a right rests on, among those to the whole; nil where none is needed.
    func authority(by right: WritingRight, in whole: SharedRecord?) throws -> DraftReference? {
        switch right {
        case .always: return nil
        case .never: throw GateError.notPermitted
        case .underInvitation:
            guard let invitation = whole?.membership.invitation(of: member) else {
                throw GateError.notPermitted
            }
            return .held(invitation)
        }
    }

    /// Where a quote first occurs, by Unicode scalars.
    static func range(of quote: String, in text: [Unicode.Scalar]) -> Range<Int>? {
        let quote = Array(quote.unicodeScalars)
        guard !quote.isEmpty, quote.count <= text.count else { return nil }
        for start in 0...(text.count - quote.count)
        where text[start] == quote[0] && text[start..<start + quote.count].elementsEqual(quote) {
            return start..<start + quote.count
        }
        return nil
    }
}

extension ShareableEdit.NewValue.Value {
    var contents: [String] {
        if case .content(let text) = self { return [text] }
        return []
    }

    /// The value as rules and people read it; nil for a choice that is none.
    func read(by field: FieldDeclaration) -> FieldValue? {
        switch self {
        case .content(let text): return .text(text)
        case .choice(let number):
            guard case .choice = field.form else { return .number(number) }
            return field.word(number).map(FieldValue.word)
        case .date(let day): return .day(day)
        case .member(let member): return .member(member)
        case .version: return .reference
        }
    }
}
