/// The kinds of record that are shared, their fields, and who may write what: one table, given by
/// Alliance, read by the fold.
package struct Schema: Sendable {
    private let kinds: [UInt32: RecordKind]

    /// Kinds with different numbers; a number given twice is our bug.
    package init(_ kinds: [RecordKind]) {
        self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.number, $0) })
    }

    package subscript(number: UInt32) -> RecordKind? { kinds[number] }

    /// All kinds in the order of their numbers.
    package var all: [RecordKind] { kinds.values.sorted { $0.number < $1.number } }
}
