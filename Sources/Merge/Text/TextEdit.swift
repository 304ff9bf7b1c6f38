/// An edit that is ready to be recorded: what `TextDocument.apply` takes, without an id.
package struct TextEdit: Hashable, Sendable {
    /// The version whose coordinates the runs use, sorted.
    package var parents: [OperationID]
    package var runs: [EditRun]
    /// The inserted texts of all runs, one after the other.
    package var inserted: [Unicode.Scalar]

    package init(parents: [OperationID], runs: [EditRun], inserted: [Unicode.Scalar]) {
        self.parents = parents
        self.runs = runs
        self.inserted = inserted
    }
}

/// Why an edit is refused. Except `unknownParent` and `storageFull`, the answer depends on the
/// edit and its causal history alone, so that every computer gives the same one.
package enum TextError: String, Error, Hashable, Sendable {
    /// A parent is not in the document: the edit must wait for it.
    case unknownParent
    /// A parent is named twice, or is an ancestor of another parent.
    case parentsNotMinimal
    /// A count is negative, or the hunks reach beyond the end of the parents' version.
    case positionOutOfRange
    /// The content has another length than the hunks say.
    case contentLengthMismatch
    /// A limit of `TextDocument` is exceeded.
    case tooLarge
    /// There is no hunk, or one that neither inserts nor deletes.
    case emptyEdit
    /// The change cannot be said in one edit; `TextDocument.edits` says it in several.
    case needsSeveralEdits
    /// The document holds as many scalars or edits as its numbers can count. No real document
    /// comes near; the case exists so that nothing traps.
    case storageFull
}
