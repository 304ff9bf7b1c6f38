package import Ledger
package import Merge

/// One thing that was done to a field.
package struct FieldEvent: Sendable {
    package let id: OperationID
    /// The entry that did it.
    package let place: EntryPlace
    package let author: MemberID
    package let quarterHours: UInt32
    /// What a register was set to.
    package let value: StoredValue?
    /// What was written into a text; nil where it is erased or where nothing was.
    package let inserted: String?
    /// How many Unicode scalars of a text were deleted.
    package let deleted: Int
}

extension Chronicle {
    /// Everything that was done to a field, in the order in which it was folded here; with what has no
    /// effect, because people look for it here.
    package func history(_ key: FieldKey) async throws -> [FieldEvent] {
        let places = try await store.histories(of: [key])
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        let operations = try await reader.histories(places)[key] ?? []
        let entries = try await store.entries(
            at: Array(Set(operations.map(\.place.entry))).sorted())
        return operations.map { operation in
            var value: StoredValue?
            var deleted = 0
            switch operation.operation {
            case .set(let assignment), .add(let assignment):
                value = StoredValue(assignment.value, text: operation.texts.first ?? nil)
            case .edit(let change):
                deleted = stride(from: 1, to: change.runs.count, by: 3).reduce(0) {
                    $0 + Int(change.runs[$1])
                }
            default: break
            }
            let isEdit = if case .edit = operation.operation { true } else { false }
            return FieldEvent(
                id: operation.id, place: operation.place.entry, author: operation.author,
                quarterHours: entries[operation.place.entry]?.body.quarterHours ?? 0, value: value,
                inserted: isEdit ? operation.texts.first ?? nil : nil, deleted: deleted)
        }
    }
}
