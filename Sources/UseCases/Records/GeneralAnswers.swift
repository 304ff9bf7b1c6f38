internal import Alliance
package import Gate
internal import Ledger
package import Merge
internal import Records
package import Requests

extension NewRecord: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let kind = try handler.general(kind)
        let above = try await handler.parent(parent, of: kind)
        return [try handler.creation(kind.kind, parent: above?.id, values, call)]
    }
}

extension ListRecords: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordList {
        let kind = try handler.general(kind)
        return RecordList(kind, try await handler.reader.all(kind.kind))
    }
}

extension PageOfRecords: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let kind = try handler.general(kind)
        let (facet, parts) = try handler.facet(kind.kind, city: city, choice: choice)
        let found = try await handler.list(
            kind.kind, facet, parts, page: page, { RecordRow(kind, $0) })
        return Answer(rows: found.rows, total: found.total, page: found.page)
    }
}

extension RecordsBelow: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordList {
        let kind = try handler.general(kind)
        guard let above = try await handler.parent(parent, of: kind) else {
            throw NodeError.notFound(parent)
        }
        return RecordList(kind, try await handler.reader.children(of: above.id, kind.kind))
    }
}

extension ShowRecord: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordAnswer {
        let kind = try handler.general(kind)
        let record = try await handler.record(id, kind.kind)
        var below: [RecordList] = []
        for child in kind.generalChildren {
            below.append(
                RecordList(
                    child, try await handler.reader.children(of: record.id, child.kind)))
        }
        let standsBelow = !kind.parents.isEmpty
        return RecordAnswer(
            id: record.id.description, names: kind.general ?? GeneralNames(plural: ""),
            owner: record.owner.text,
            parent: standsBelow ? .some(record.record.parent?.description) : nil,
            editors: record.owners, fields: record.fieldAnswers, below: below,
            attention: kind.remarks(record.fieldValues).map {
                Attention(
                    code: $0.code,
                    message: call.words(ja: $0.wording.japanese, en: $0.wording.english))
            })
    }
}

extension ShowRecordHistory: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let record = try await handler.record(id, try handler.general(kind).kind)
        var history: [FieldStep] = []
        for rule in record.kind.rules.fields where rule.shape != .anchor {
            let key = FieldKey(record: record.id, field: rule.number)
            for event in try await handler.chronicle.history(key) {
                history.append(
                    FieldStep(
                        version: event.id.description, city: event.author.text, field: rule.name,
                        at: RequestHandler.time(event.quarterHours),
                        value: event.value.flatMap { $0.answer(rule) }, inserted: event.inserted,
                        deleted: event.deleted))
            }
        }
        return Answer(id: record.id.description, history: history)
    }
}

extension ShowRecordName: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let record = try await handler.record(id)
        let heading = record.kind.declaration.headingField
        return Answer(
            kind: record.kind.rules.name, title: heading.flatMap { record.words($0.name) })
    }
}

extension InviteToRecord: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let record = try await handler.record(id, try handler.general(kind).kind)
        return [try handler.invitation(members, to: record)]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension WithdrawFromRecord: HandledSharing {
    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        let record = try await handler.record(id, try handler.general(kind).kind)
        return [.withdraw(record: record.id, members: try members.map(Typed.member))]
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        RecordID(id)
    }
}

extension RequestHandler {
    /// A kind whose commands and pages are made from its declaration; the others have requests of their
    /// own, which ask for more.
    fileprivate func general(_ name: String) throws -> KindDeclaration {
        guard let kind = SharedKind.general.first(where: { $0.rules.name == name }) else {
            throw NodeError.badValue(
                "kind", SharedKind.general.map(\.rules.name).joined(separator: " "))
        }
        return kind.declaration
    }

    /// What a new record of the kind shall stand below, which has to be of a kind that may be there.
    fileprivate func parent(
        _ id: String?, of kind: KindDeclaration
    ) async throws -> SharedRecord? {
        guard let id else { return nil }
        let found = try await record(id)
        guard kind.parents.contains(found.kind) else { throw NodeError.notFound(id) }
        return found
    }
}

extension RecordList {
    fileprivate init(_ kind: KindDeclaration, _ records: [SharedRecord]) {
        self.init(
            plural: kind.general?.plural ?? kind.name, rows: records.map { RecordRow(kind, $0) })
    }
}

extension RecordRow {
    /// Long texts are for whoever opens the record.
    fileprivate init(_ kind: KindDeclaration, _ record: SharedRecord) {
        var values: [String: AnswerValue?] = ["id": .text(record.id.description)]
        for rule in kind.table.fields {
            switch rule.shape {
            case .text, .anchor: break
            case .contentSet:
                let elements = record.elements(rule.number).compactMap {
                    $0.value.answer(rule)?.text
                }
                values[rule.name] = .some(.text(elements.joined(separator: "、")))
            default: values[rule.name] = .some(record.plain(rule.name))
            }
        }
        values[kind.general?.owner ?? "city"] = .text(record.owner.text)
        if !kind.parents.isEmpty {
            values[kind.general?.parent ?? "about"] = .some(
                record.record.parent.map { .text($0.description) })
        }
        self.init(values)
    }
}
