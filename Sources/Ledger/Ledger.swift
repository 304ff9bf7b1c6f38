/// What this target is: entries, chains, signed heads, births and delegations, erasable contents, the
/// byte format and the storage that every backend provides. Protocol.md §2–§5 specify the bytes.
///
/// What it must not know: what the operations mean (Records), what a plan is (Alliance), how bytes
/// travel (Sync, Peering), where they lie (SQLiteLedger), and that staff exist at all (Staff).
package enum LedgerFormat {
    /// The protocol version that founding documents pin.
    package static let version: UInt32 = 1
}
