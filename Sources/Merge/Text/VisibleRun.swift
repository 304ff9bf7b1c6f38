/// Neighbouring scalars that one edit inserted: `length` scalars from `offset` in its content.
package struct VisibleRun: Hashable, Sendable {
    /// The edit that inserted them.
    package var insert: OperationID
    package var offset: Int
    package var length: Int

    package init(insert: OperationID, offset: Int, length: Int) {
        self.insert = insert
        self.offset = offset
        self.length = length
    }
}

extension [VisibleRun] {
    /// Appends a run, joined to the last one where both continue the same content, so that a table
    /// built in document order is canonical.
    mutating func appendJoining(_ run: VisibleRun) {
        if let last, last.insert == run.insert, last.offset + last.length == run.offset {
            self[count - 1].length += run.length
        } else if run.length > 0 {
            append(run)
        }
    }
}
