internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// From an edit to operations. The fold would make an edit that is not permitted inert; the gate
/// refuses it first, with a reason.
extension Gatekeeper {
    func intent(_ edit: ShareableEdit) async throws -> Intent {
        switch try edit.cleaned() {
        case .create(let kind, let parent, let values, let passage):
            return try await creation(kind, parent, values, passage)
        case .createWhole(let kind, let values, let below, let guests):
            return try await creation(kind, values, below: below, guests)
        case .set(let record, let field, let value):
            return try await assignment(record, field, value)
        case .add(let record, let field, let element):
            return try await addition(record, field, element)
        case .remove(let record, let field, let element):
            return try await removal(record, field, element)
        case .write(let record, let field, let base, let text):
            return try await change(record, field, base, text)
        case .invite(let record, let members): return try await invitation(record, members)
        case .withdraw(let record, let members): return try await withdrawal(record, members)
        }
    }

    private func assignment(
        _ id: OperationID, _ field: UInt32, _ value: ShareableEdit.NewValue.Value
    ) async throws -> Intent {
        let record = try await existing(id)
        let rule = try rule(record.kind.rules, field)
        guard rule.shape.isRegister, record.kind != .observation else { throw GateError.badValue }
        try Self.checkVersion(value, record.kind, of: record.record.parent)
        var intent = Intent(record: id)
        try await check(value, rule, of: record.kind)
        intent.add(value, to: field, of: record.kind)
        if let read = record.kind.declaration.field(field).flatMap(value.read) {
            intent.judge(record, below: try await above(record), field, read)
        }
        let replaced = try await replaced(record, field)
        intent.draft.append(
            .set(
                Assignment(
                    record: .held(id), field: field, replaces: replaced,
                    authority: try await authority(for: rule, of: record),
                    value: try await assigned(value))), contents: value.contents)
        return intent
    }

    private func addition(
        _ id: OperationID, _ field: UInt32, _ element: String
    ) async throws -> Intent {
        let record = try await existing(id)
        let rule = try rule(record.kind.rules, field)
        guard case .contentSet = rule.shape else { throw GateError.badValue }
        var intent = Intent(record: id)
        try await check(.content(element), rule, of: record.kind)
        intent.add(.content(element), to: field, of: record.kind)
        intent.judge(record, below: try await above(record), field, element)
        intent.draft.append(
            .add(
                Assignment(
                    record: .held(id), field: field, replaces: [],
                    authority: try await authority(for: rule, of: record), value: .content)),
            contents: [element])
        return intent
    }

    private func removal(
        _ id: OperationID, _ field: UInt32, _ element: String
    ) async throws -> Intent {
        let record = try await existing(id)
        let rule = try rule(record.kind.rules, field)
        let adds = record.elements(field).filter { $0.value == .content(element) }.map(\.id)
        guard case .contentSet = rule.shape, !adds.isEmpty else { throw GateError.badValue }
        var intent = Intent(record: id)
        intent.parts = [
            .init(
                kind: record.kind, record: id, field: field, value: .text(element),
                isRemoval: true)
        ]
        intent.judge(
            record, below: try await above(record), field, element, isRemoval: true)
        intent.draft.append(
            .remove(
                record: .held(id), field: field, adds: adds.map(DraftReference.held),
                authority: try await authority(for: rule, of: record)))
        return intent
    }

    private func change(
        _ id: OperationID, _ field: UInt32, _ base: [OperationID]?, _ text: String
    ) async throws -> Intent {
        let record = try await existing(id)
        let rule = try rule(record.kind.rules, field)
        let key = FieldKey(record: id, field: field)
        guard rule.shape == .text, let known = try await chronicle.text(key) else {
            throw GateError.badValue
        }
        guard text.unicodeScalars.count <= Limits.contentScalarsMax else {
            throw GateError.tooLong(scalarsMax: Limits.contentScalarsMax)
        }
        let authority = try await authority(for: rule, of: record)
        let change = try TextPlan(
            from: base ?? known.document.frontier, to: Array(text.unicodeScalars), on: known,
            by: replica)
        var intent = Intent(record: id)
        for edit in change.edits {
            intent.draft.append(
                Self.operation(edit, .held(id), field, authority), contents: edit.texts)
        }
        guard !change.edits.isEmpty else { return intent }
        let before = known.document.text
        intent.parts = [
            .init(
                kind: record.kind, record: id, field: field,
                value: .text(change.outcomes.first ?? text),
                leaves: change.outcomes.map { Intent.Leaf(before: before, after: $0) })
        ]
        intent.judge(record, below: try await above(record), field, .text(text))
        return intent
    }

    /// A name names a version of its own plan.
    static func checkVersion(
        _ value: ShareableEdit.NewValue.Value, _ kind: SharedKind, of parent: OperationID?
    ) throws {
        guard kind == .planVersion, case .version(let id) = value else { return }
        guard id == parent else { throw GateError.badValue }
    }

    static func operation(
        _ edit: TextEdit, _ record: DraftReference, _ field: UInt32, _ authority: DraftReference?
    ) -> LedgerOperation<DraftReference> {
        .edit(
            TextChange(
                record: record, field: field, parents: edit.parents.map(DraftReference.held),
                runs: edit.runs.flatMap {
                    [$0.retain, $0.delete, $0.insert].map(UInt32.init(clamping:))
                }, authority: authority))
    }
}

extension Intent {
    /// A value that leaves, to be screened if it was typed.
    mutating func add(
        _ value: ShareableEdit.NewValue.Value, to field: UInt32, of kind: SharedKind
    ) {
        guard let read = kind.declaration.field(field).flatMap(value.read) else { return }
        var part = Part(
            kind: kind, record: record, begun: record == nil ? begun : nil, field: field,
            value: read, leaves: value.contents.map { Leaf(after: $0) })
        if case .version(let plan) = value { part.target = .version(of: plan) }
        parts.append(part)
    }
}

extension TextEdit {
    /// What the edit inserts, as the contents of its operation.
    var texts: [String] {
        inserted.isEmpty ? [] : [String(String.UnicodeScalarView(inserted))]
    }
}
