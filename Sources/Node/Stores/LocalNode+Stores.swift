internal import Accounts
internal import Ledger
internal import Merge
internal import NodeFolder
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff

/// How far the databases are, outside of them.
extension LocalNode {
    /// Moves the marks up to what is durable now. A mark that stays behind refuses nothing, so what
    /// fails here is tried again later.
    func keepMarks() async {
        var found: [StoreName: FoundStore] = [:]
        if let standing = try? await staff.fileStanding() { found[.staff] = FoundStore(standing) }
        if let standing = try? await accounts?.fileStanding() {
            found[.accounts] = FoundStore(standing)
        }
        var logs: [String: StoreMarkFile.Log] = [:]
        for replica in ownLogs.replicas {
            guard let log = await chronicle.state(of: replica), log.held > 0 else { continue }
            logs[replica.description] = .init(sequence: log.held, hash: log.hash.hex)
        }
        try? marks.raise(found, logs: logs)
        marks.returned(ownLogs.takeUnasked(), from: [], seconds: Self.now)
    }

    /// A ledger in which the marked entry of one of our logs is another one forked here: it is not the
    /// one that the mark was made for.
    func checkMarkedEntries() async throws {
        for replica in ownLogs.replicas {
            guard let mark = marks.file.logs[replica.description],
                let log = await chronicle.state(of: replica), log.held >= mark.sequence
            else { continue }
            let place = EntryPlace(replica: replica, sequence: mark.sequence)
            guard try await store.hashes(of: [place])[place]?.hex == mark.hash else {
                throw NodeError.storeRefused(.other, .ledger, folder)
            }
        }
    }
}
