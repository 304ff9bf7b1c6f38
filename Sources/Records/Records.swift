/// What this target is: the fold. Entries of all logs, in causal order, become records with fields:
/// registers, sets and texts. It decides what is waiting and what is effective, and computes the state
/// hash. Protocol.md §7 specifies all of it.
///
/// What it must not know: what a plan or an observation is (Alliance gives the `Schema`), where
/// records lie (SQLiteLedger), how entries arrive (Sync, Peering), that staff exist (Staff).
package enum FoldRules {
    /// Fixes types and rules: the same entries at the same level give the same state hash.
    package static let level: UInt32 = 1
}
