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
