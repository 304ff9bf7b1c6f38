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
