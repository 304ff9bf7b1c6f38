package import Ledger

/// Logs and records of one space in one place, so that what is appended and what it folds into become
/// durable together, or not at all.
package protocol SpaceStore: LedgerStorage, RecordStore {
    /// Writes a change in one transaction. When it returns, the change survives a loss of power; when
    /// it throws, nothing was written.
    func commit(_ change: SpaceChange) async throws
}
