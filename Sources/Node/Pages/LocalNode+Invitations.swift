internal import Alliance
internal import Ledger
internal import Merge
internal import Records

extension LocalNode {
    /// `{"invitations":[{"id","kind","title","city"}]}`: what other cities invited this one to write, while it goes on
    /// and nobody here wrote in it yet. Worked out from the records themselves: whoever signs in for the first
    /// time finds what others were told of before.
    func invitationRows() async throws -> JSONValue {
        var rows: [JSONValue] = []
        for kind in [SharedKind.plan, .project] {
            for record in try await reader.all(kind) where isInvited(to: record) {
                guard try await !hasWritten(in: record) else { continue }
                rows.append([
                    "id": .string(record.id.description), "kind": .string(kind.rules.name),
                    "title": plain(record, "title"), "city": .string(record.owner.text),
                ])
            }
        }
        return ["invitations": .array(rows)]
    }

    private func isInvited(to record: SharedRecord) -> Bool {
        record.owner != member && record.membership.open.contains { $0.member == member }
            && !["done", "stopped", "ended"].contains(plain(record, "status").text)
    }

    /// Whether this member changed the record, or wrote what stands below it as part of it.
    private func hasWritten(in record: SharedRecord) async throws -> Bool {
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
