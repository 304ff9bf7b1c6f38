internal import Alliance
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ListConflicts: HandledRequest {
    private static let readMax = 200

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        var rows: [RegisterConflict] = []
        for key in try await handler.store.conflicts(countMax: Self.readMax) {
            guard let record = try await handler.reader.record(key.record),
                let rule = record.kind.rules.field(key.field)
            else { continue }
            let parent = try await handler.whole(of: record)
            rows.append(
                RegisterConflict(
                    record: record.id.description, kind: record.kind.rules.name,
                    field: rule.name, parent: record.record.parent?.description,
                    title: Self.title(of: record, below: parent),
                    settles: record.admits(
                        handler.member, to: rule,
                        whole: record.kind.rules.isPart ? parent : record)))
        }
        return Answer(conflicts: rows)
    }

    /// What people call the record, or what it stands below where its kind has no such field.
    fileprivate static func title(of record: SharedRecord, below parent: SharedRecord?) -> String? {
        guard let field = record.kind.declaration.headingField else {
            return parent.flatMap { parent in
                parent.kind.declaration.headingField.flatMap { parent.words($0.name) }
            }
        }
        return record.words(field.name)
    }
}

extension ListInvitations: HandledRequest {
    /// Worked out from the records themselves, while the work goes on and nobody here wrote in it yet:
    /// whoever signs in for the first time finds what others were told of before.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        var rows: [Invitation] = []
        for kind in SharedKind.thatTakeGuests {
            for record in try await handler.reader.all(kind)
            where handler.isInvited(to: record) {
                guard try await !handler.hasWritten(in: record) else { continue }
                rows.append(
                    Invitation(
                        id: record.id.description, kind: kind.rules.name,
                        title: ListConflicts.title(of: record, below: nil), city: record.owner.text)
                )
            }
        }
        return Answer(invitations: rows)
    }
}

extension RequestHandler {
    fileprivate func isInvited(to record: SharedRecord) -> Bool {
        record.owner != member && record.membership.open.contains { $0.member == member }
            && !["done", "stopped", "ended"].contains(record.words("status"))
    }

    /// Whether this city changed the record, or wrote what stands below it as part of it.
    fileprivate func hasWritten(in record: SharedRecord) async throws -> Bool {
        let actions = try await reader.children(of: record.id, .action)
        if actions.contains(where: { $0.owner == member }) { return true }
        for part in [record] + actions {
            for rule in part.kind.rules.fields where rule.shape != .anchor {
                let key = FieldKey(record: part.id, field: rule.number)
                if try await chronicle.history(key).contains(where: { $0.author == member }) {
                    return true
                }
            }
        }
        return false
    }
}
