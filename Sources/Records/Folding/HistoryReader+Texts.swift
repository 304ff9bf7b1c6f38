internal import Ledger
internal import Merge

extension HistoryReader {
    /// So many entries are read at once, and so many operations merged in an order of their own; an
    /// entry may hold a mebibyte.
    private static let entriesOfRead = 64
    private static let operationsOfBatch = 8_192
    private static let bytesOfBatch = 16 << 20

    /// Brings a text up to its history. `unseen` is what it has not seen of it, in the order of folding.
    /// Returns what of it has no place in the history.
    func advance(
        _ text: inout MergedText, of key: FieldKey, by unseen: [OperationPlace], _ fold: FieldFold,
        _ rule: FieldRule, _ pace: inout FoldPace
    ) async throws -> Set<OperationPlace> {
        try pace.check(reading: unseen.count { pending[$0.entry] == nil })
        var dropped: Set<OperationPlace> = []
        var batch: [HistoryOperation] = []
        var bytes = 0
        var rest = unseen[...]
        while !rest.isEmpty {
            let part = Self.part(of: &rest)
            let read = try await histories([key: part])[key] ?? []
            bytes += read.reduce(0) { $0 + $1.texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
            batch += read
            let isFull = batch.count >= Self.operationsOfBatch || bytes >= Self.bytesOfBatch
            guard isFull || rest.isEmpty else { continue }
            dropped.formUnion(try await fold.apply(batch, rule, to: &text, &pace))
            batch = []
            bytes = 0
        }
        return dropped
    }

    /// Takes away what the next few entries did: an entry is read once, however much it holds.
    private static func part(of rest: inout ArraySlice<OperationPlace>) -> [OperationPlace] {
        var entries: Set<EntryPlace> = []
        let part = rest.prefix { place in
            entries.insert(place.entry)
            return entries.count <= entriesOfRead
        }
        rest = rest.dropFirst(part.count)
        return Array(part)
    }
}
