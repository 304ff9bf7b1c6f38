internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// From a new record to operations, all in one entry: its registers and sets, the first words of its texts,
/// the passage that it quotes.
extension Gatekeeper {
    func creation(
        _ kind: SharedKind, _ parent: OperationID?, _ values: [ShareableEdit.NewValue],
        _ passage: ShareableEdit.Passage?
    ) async throws -> Intent {
        // Figures have a door of their own.
        guard kind != .observation else { throw GateError.notPermitted }
        let rules = kind.rules
        var whole: SharedRecord?
        if let parent { whole = try await existing(parent) }
        guard
            whole.map({ rules.standsBelow($0.kind.rawValue) }) ?? rules.mayStandAlone
        else { throw GateError.badValue }
        let authority = try authority(
            by: rules.creators.right(of: member, parentOwner: whole?.owner), in: whole)
        for new in values { try Self.checkVersion(new.value, kind, of: parent) }
        var intent = Intent()
        let record = try await begin(
            kind, below: parent.map(DraftReference.held), whole?.fieldValues, values, authority,
            &intent)
        if let passage {
            try await quote(passage, of: whole, into: record, kind, &intent)
        }
        return intent
    }

    /// A record, those below it, and the invitations to it, in one entry.
    func creation(
        _ kind: SharedKind, _ values: [ShareableEdit.NewValue],
        below records: [ShareableEdit.NewRecord], _ guests: [MemberID]
    ) async throws -> Intent {
        guard kind != .observation else { throw GateError.notPermitted }
        guard kind.rules.mayStandAlone else { throw GateError.badValue }
        let authority = try authority(
            by: kind.rules.creators.right(of: member, parentOwner: nil), in: nil)
        var intent = Intent()
        let whole = try await begin(kind, below: nil, nil, values, authority, &intent)
        let number = intent.begun
        let said = Self.written(values, kind)
        for record in records {
            let rules = record.kind.rules
            guard record.kind != .observation, rules.standsBelow(kind.rawValue) else {
                throw GateError.badValue
            }
            let authority = try self.authority(
                by: rules.creators.right(of: member, parentOwner: member), in: nil)
            _ = try await begin(
                record.kind, below: whole, said, record.values, authority, &intent)
        }
        guard guests.isEmpty || kind.rules.takesGuests else { throw GateError.badValue }
        for guest in guests where guest != member {
            intent.draft.append(.invite(record: whole, member: guest))
            intent.parts.append(
                .init(
                    kind: kind, record: nil, begun: number, field: FieldKey.membership,
                    value: .member(guest)))
        }
        return intent
    }

    /// The operations that begin a record with its values.
    private func begin(
        _ kind: SharedKind, below parent: DraftReference?, _ above: FieldValues?,
        _ values: [ShareableEdit.NewValue], _ authority: DraftReference?, _ intent: inout Intent
    ) async throws -> DraftReference {
        let rules = kind.rules
        for new in values { _ = try rule(rules, new.field) }
        intent.begin()
        let record = intent.draft.append(
            .create(kind: kind.rawValue, parent: parent, authority: authority))
        for new in values {
            let rule = try rule(rules, new.field)
            intent.add(new.value, to: new.field, of: kind)
            if rule.shape == .text {
                try begin(record, rule, with: new.value, authority, &intent)
                continue
            }
            try await check(new.value, rule, of: kind)
            let first = Assignment(
                record: record, field: new.field, replaces: [], authority: authority,
                value: try await assigned(new.value))
            intent.draft.append(
                rule.shape.isRegister ? .set(first) : .add(first), contents: new.value.contents)
        }
        intent.judge(
            .init(
                kind: kind, record: nil, before: nil, above: above, parent: parent?.heldRecord,
                values: Self.written(values, kind)))
        return record
    }

    /// What a new record begins with, as its kind's rules read it.
    private static func written(
        _ values: [ShareableEdit.NewValue], _ kind: SharedKind
    ) -> FieldValues {
        var written = FieldValues()
        for new in values {
            guard let field = kind.declaration.field(new.field) else { continue }
            if case .elements = field.form, case .content(let element) = new.value {
                written[new.field] = .elements(written.elements(new.field) + [element])
            } else {
                written[new.field] = new.value.read(by: field)
            }
        }
        return written
    }

    /// The first words of a text, in the entry that creates the record.
    private func begin(
        _ record: DraftReference, _ rule: FieldRule, with value: ShareableEdit.NewValue.Value,
        _ authority: DraftReference?, _ intent: inout Intent
    ) throws {
        guard case .content(let text) = value else { throw GateError.badValue }
        guard text.unicodeScalars.count <= Limits.contentScalarsMax else {
            throw GateError.tooLong(scalarsMax: Limits.contentScalarsMax)
        }
        let edits: [TextEdit]
        do throws(TextError) {
            edits = try TextDocument().edits(
                from: [], to: Array(text.unicodeScalars), stepsMax: TextDifference.stepsUsual)
        } catch { throw GateError.text(error) }
        for edit in edits {
            intent.draft.append(
                Self.operation(edit, record, rule.number, authority),
                contents: edit.texts)
        }
    }

    private func quote(
        _ passage: ShareableEdit.Passage, of whole: SharedRecord?, into record: DraftReference,
        _ kind: SharedKind, _ intent: inout Intent
    ) async throws {
        guard let whole, let anchor = kind.rules.fields.first(where: { $0.shape == .anchor }),
            whole.kind.rules.field(passage.field) != nil
        else { throw GateError.fieldNotFound }
        var spans: [AnchorSpan<DraftReference>] = []
        if let quote = passage.quote {
            let key = FieldKey(record: whole.id, field: passage.field)
            guard let document = try await chronicle.document(key),
                let range = Self.range(of: quote, in: document.scalars)
            else { throw GateError.quoteNotFound }
            spans = document.anchor(for: range).spans.map {
                AnchorSpan(
                    insert: .held($0.insert), offset: UInt32(clamping: $0.offset),
                    length: UInt32(clamping: $0.length))
            }
        }
        intent.draft.append(
            .set(
                Assignment(
                    record: record, field: anchor.number, replaces: [], authority: nil,
                    value: .anchor(field: passage.field, spans: spans))))
        intent.parts.append(
            .init(
                kind: kind, record: nil, begun: intent.begun, field: anchor.number,
                value: .reference,
                target: .passage(passage, of: whole.kind)))
    }
}

extension DraftReference {
    /// The record that it names where that exists; nil for one of the same entry.
    fileprivate var heldRecord: OperationID? {
        guard case .held(let id) = self else { return nil }
        return id
    }
}
