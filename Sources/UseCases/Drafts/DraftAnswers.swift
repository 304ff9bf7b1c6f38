internal import Alliance
internal import Gate
internal import Merge
internal import Records
package import Requests
internal import Staff

extension ListDrafts: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        var rows: [DraftRow] = []
        for head in try await handler.staff.drafts() {
            guard let row = try await handler.row(of: head) else { continue }
            rows.append(row)
        }
        return Answer(drafts: rows)
    }
}

extension ShowDraft: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordDraft {
        if try await handler.staff.draft(id)?.sharingSince != nil {
            _ = try await handler.drafting.withLock {
                try await handler.endInterruptedSharing(of: id, call)
            }
        }
        let head = try await handler.staff.draft(id)
        let parts = try await handler.staff.openParts(of: id)
        let isNew = id.hasPrefix(DraftPlace.newPrefix)
        guard !isNew || !parts.isEmpty else { throw NodeError.notFound(id) }
        return RecordDraft(
            id: id, isNew: isNew,
            parts: parts.compactMap { part in
                DraftPlace(part.name).map {
                    RecordDraft.Part(
                        place: $0, text: part.text, revision: part.revision, base: part.base,
                        post: part.post, at: part.seconds)
                }
            }, due: head?.dueSeconds, missed: head?.missedSeconds)
    }
}

extension SaveDraft: HandledRequest {
    private static let partsMax = 200

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard parts.count <= Self.partsMax else { throw StaffError.draftFull }
        let kind = try handler.draftKind(kind)
        let id =
            self.id ?? DraftPlace.newPrefix
            + Hexadecimal.text(handler.parts.randomBytes(Self.nameByteCount))
        return try await handler.drafting.withLock {
            try await handler.endInterruptedSharing(of: id, call)
            let subject = try await handler.draftSubject(id, kind)
            let open = Dictionary(
                try await handler.staff.openParts(of: id).map { ($0.name, $0) }
            ) { first, _ in first }
            if self.id != nil, subject.record == nil, open.isEmpty { throw NodeError.notFound(id) }
            var (written, merged): ([WrittenPart], [DraftPlace]) = ([], [])
            for part in parts {
                let change = try await handler.change(
                    part, current: open[part.place.description], in: id, of: subject)
                guard let change else { continue }
                written.append(change.part)
                if change.isMerged { merged.append(part.place) }
            }
            let wasDue = try await handler.staff.draft(id)?.dueSeconds != nil
            if !written.isEmpty {
                try await handler.staff.writeDraft(
                    id, kind: kind.declaration.name, written, account: call.caller.account,
                    post: call.caller.post, seconds: call.seconds)
            }
            let head = try await handler.staff.draft(id)
            return Answer(
                id: id, changes: head?.changes ?? 0, merged: merged,
                tookBack: wasDue && !written.isEmpty)
        }
    }

    private static let nameByteCount = 8
}

extension DropDraft: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        try await handler.drafting.withLock {
            try await handler.staff.settleDraft(id, seconds: call.seconds)
        }
        return Done()
    }
}

extension RequestHandler {
    /// nil where the record is none that is held here any more.
    fileprivate func row(of head: DraftHead) async throws -> DraftRow? {
        let isNew = head.subject.hasPrefix(DraftPlace.newPrefix)
        var title: String?
        if let part = try await staff.openParts(of: head.subject).first(where: {
            DraftPlace($0.name) == .field("title")
        }) {
            title = part.text
        } else if !isNew {
            title = try? await record(head.subject).words("title")
        }
        return DraftRow(
            id: head.subject, kind: head.kind, isNew: isNew, title: title, changes: head.changes,
            at: head.seconds, due: head.dueSeconds)
    }

    /// What a part becomes by what somebody wrote; nil where they changed nothing.
    fileprivate func change(
        _ typed: SaveDraft.Part, current: DraftPart?, in id: String, of subject: DraftSubject
    ) async throws -> (part: WrittenPart, isMerged: Bool)? {
        let name = typed.place.description
        let rule = try rule(at: typed.place, of: subject)
        let text = try SharedText.cleaned(typed.text)
        let shared = try sharedPart(at: typed.place, of: subject)
        let seen = try await seenText(typed, current, in: id, of: subject)
        guard !text.utf8.elementsEqual(seen.utf8) else { return nil }
        let theirs = current?.text ?? shared.text
        let hasMoved = !theirs.utf8.elementsEqual(seen.utf8)
        var result = text
        if hasMoved, rule?.shape == .text {
            do throws(TextError) {
                result = try DraftMerge.merged(text, theirs, from: seen)
            } catch { throw GateError.text(error) }
        }
        let isShared = result.utf8.elementsEqual(shared.text.utf8)
        // The shared text is what the page showed, or was merged with it above: what begins, begins from it.
        let base = current?.base ?? shared.version
        return (
            WrittenPart(
                name: name, text: isShared ? nil : result,
                base: rule?.shape == .text ? base : nil), hasMoved
        )
    }

    /// The text that the page showed when somebody began to write.
    private func seenText(
        _ typed: SaveDraft.Part, _ current: DraftPart?, in id: String, of subject: DraftSubject
    ) async throws -> String {
        if typed.seen > 0 {
            if let current, current.revision == typed.seen { return current.text }
            let name = typed.place.description
            if let form = try await staff.part(name, of: id, revision: typed.seen) {
                return form.text
            }
        }
        return try await shownPart(at: typed.place, of: subject, base: typed.base)
    }
}
