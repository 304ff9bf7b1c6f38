// Accounts: logins and sessions of one node, in a file of their own. It must not know staff,
// ledgers, pages, clocks or randomness: times and random bytes are passed in, and a tag stands for
// a person.

internal import GRDB
internal import SQLiteFile
internal import Synchronization

/// The accounts of a node: `accounts.sqlite` in its data folder.
///
/// A file apart from `staff.sqlite`, so that a copy of the staff records holds no login. Every
/// decision and what follows from it are one transaction. Times are seconds since 1970.
package final class AccountStore: Sendable {
    package static let fileName = "accounts.sqlite"

    let rules: AccountRules
    let vault: AccountVault
    let desk: HashingDesk
    private let file: StoreFile
    let feedThrottle = Mutex(FeedThrottle())

    /// Opens the file in a folder that exists, or creates it, readable by its owner only.
    ///
    /// A file of a newer version, of another application or of another key is refused and left
    /// untouched. Forms that were under way when the node stopped are marked as interrupted.
    /// `identity` tells a file that is made now from others. `sizeBytesMax` limits the file; a write
    /// beyond it fails like one on a full disk.
    package init(
        folder: String, keys: AccountKeys, rules: AccountRules = AccountRules(),
        identity: [UInt8] = [], sizeBytesMax: Int? = nil
    ) throws(AccountsError) {
        let vault = try AccountVault(keys)
        self.vault = vault
        self.rules = rules
        desk = HashingDesk(waitingMax: rules.hashesWaitingMax)
        var form = AccountSchema.form(vault, identity: identity)
        form.sizeBytesMax = sizeBytesMax
        do { file = try StoreFile(opening: folder + "/" + Self.fileName, as: form) } catch {
            throw AccountsError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it. Whoever calls sees to it that
    /// nobody else writes.
    package init(
        readingOnly folder: String, keys: AccountKeys, rules: AccountRules = AccountRules()
    ) throws(AccountsError) {
        let vault = try AccountVault(keys)
        self.vault = vault
        self.rules = rules
        desk = HashingDesk(waitingMax: rules.hashesWaitingMax)
        let form = AccountSchema.form(vault, identity: [])
        do { file = try StoreFile(readingOnly: folder + "/" + Self.fileName, as: form) } catch {
            throw AccountsError(database: error)
        }
    }

    /// Closes the file; later calls fail. Without it the file closes with the last reference.
    package func close() throws(AccountsError) {
        do { try file.close() } catch { throw AccountsError(database: error) }
    }

    /// What the file holds at this moment; the answer copies it into a new file, whatever is written
    /// meanwhile.
    package func freeze() throws(AccountsError) -> @Sendable (_ path: String) throws -> Void {
        do {
            let frozen = try file.snapshot()
            return { path in
                do { try frozen.copy(to: path) } catch { throw AccountsError(database: error) }
            }
        } catch { throw AccountsError(database: error) }
    }

    /// The settings that the file relies on and does not have, as its connections report them.
    package func unmetSettings() async throws(AccountsError) -> [String] {
        do { return try await file.unmetSettings() } catch {
            throw AccountsError(database: error)
        }
    }

    /// Reads one consistent state.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountsError) -> Value {
        do { return try await file.read(work) } catch { throw AccountsError(database: error) }
    }

    /// Writes in one transaction, which any error undoes.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountsError) -> Value {
        do {
            return try await file.write { database in
                let value = try work(database)
                try Self.countWrite(database)
                return value
            }
        } catch { throw AccountsError(database: error) }
    }

    /// Writes in one transaction whose refusals are written as well: a failed attempt must count.
    func decide<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Verdict<Value>
    ) async throws(AccountsError) -> Value {
        switch try await write(work) {
        case .granted(let value): return value
        case .refused(let error): throw error
        }
    }
}

/// How a transaction ended that keeps what it wrote either way.
enum Verdict<Value: Sendable>: Sendable {
    case granted(Value)
    case refused(AccountsError)
}
