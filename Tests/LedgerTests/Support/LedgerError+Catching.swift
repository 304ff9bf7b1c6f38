internal import Ledger

/// The error that a closure of the ledger throws; nil where it throws none.
func ledgerError(_ body: () throws -> Void) -> LedgerError? {
    do {
        try body()
        return nil
    } catch {
        return error as? LedgerError
    }
}
