/// What turns one text into another, in Unicode scalars.
package enum TextDifference {
    /// Enough for two versions of a long document that a person edited; about 0.1 s of work.
    package static let stepsUsual = 4_000_000

    /// The hunks that turn `from` into `to`; none for equal texts. Two hunks never touch.
    ///
    /// Few hunks, not always the fewest: where `stepsMax` elementary steps do not suffice, what
    /// still differs is replaced as a whole, so the result is always right.
    package static func runs(
        from: [Unicode.Scalar], to: [Unicode.Scalar], stepsMax: Int
    ) -> [EditRun] {
        var position = 0
        return alignment(from: from, to: to, holes: [], stepsMax: stepsMax).hunks.map { hunk in
            let retain = hunk.old.lowerBound - position
            position = hunk.old.upperBound
            return EditRun(retain: retain, delete: hunk.old.count, insert: hunk.new.count)
        }
    }

    /// The same as an alignment. Where `holes` (empty, or as long as `from`) is true, the old
    /// scalar is unknown and pairs with any.
    static func alignment(
        from: [Unicode.Scalar], to: [Unicode.Scalar], holes: [Bool], stepsMax: Int
    ) -> TextAlignment {
        var search = AlignmentSearch(old: from, new: to, holes: holes, stepsMax: stepsMax)
        return search.run()
    }
}

/// One hunk of an edit: skip `retain` scalars, put in `insert` new ones, take out `delete` old ones.
///
/// An edit is an ascending list of hunks in the coordinates of the parents' version. The new text
/// stands before the deleted text, and the new texts of all hunks are one content, one after the
/// other. Counts are Unicode scalars; they come from outside and are checked by `TextDocument`.
package struct EditRun: Hashable, Sendable {
    package var retain: Int
    package var delete: Int
    package var insert: Int

    package init(retain: Int, delete: Int, insert: Int) {
        self.retain = retain
        self.delete = delete
        self.insert = insert
    }
}

/// Which scalars of an old text are deleted and which of a new text are inserted; the others pair
/// up in order.
struct TextAlignment: Sendable {
    var isDeleted: [Bool]
    var isInserted: [Bool]

    /// One place where the texts differ: a range of the old one and a range of the new one.
    struct Hunk: Sendable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// The places where the texts differ, ascending, with at least one pair between two of them.
    var hunks: [Hunk] {
        var output: [Hunk] = []
        var old = 0
        var new = 0
        while old < isDeleted.count || new < isInserted.count {
            let oldStart = old
            let newStart = new
            while old < isDeleted.count, isDeleted[old] { old += 1 }
            while new < isInserted.count, isInserted[new] { new += 1 }
            if old > oldStart || new > newStart {
                output.append(Hunk(old: oldStart..<old, new: newStart..<new))
            } else {
                old += 1
                new += 1
            }
        }
        return output
    }
}
