/// A quoted passage, by the identity of its characters and without a copy of them.
package struct Anchor: Hashable, Sendable {
    /// The quoted characters in document order; none for an empty passage.
    package var spans: [VisibleRun]

    package init(spans: [VisibleRun]) { self.spans = spans }
}

/// Where a quoted passage stands now, in visible scalars.
package enum AnchorState: Hashable, Sendable {
    /// All its characters are there, and nothing stands between them.
    case intact(Range<Int>)
    /// From the first survivor to the last; something was deleted or put in between.
    case changed(Range<Int>)
    /// None of its characters is left.
    case gone
}

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
