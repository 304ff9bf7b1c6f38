internal import Ledger
internal import Merge
internal import SQLiteLedger

/// Computes one log anew: the hash of every entry over what was typed, the chain, and every signed head.
struct LogCheck {
    private static let batchEntries = 256
    private static let batchBytes = 4 << 20

    let storage: SQLiteStore
    let log: LogState
    let passed: @Sendable (Int) -> Void

    struct End {
        var state: LogState
        var heads = 0
        var findings: [Finding] = []
    }

    /// Where the log ends as far as it is sound. What comes after the first damage hangs on nothing.
    func run() async throws -> End {
        var end = End(state: LogState(birth: log.birth))
        while end.state.held < log.held, end.findings.isEmpty {
            try Task.checkCancellation()
            let entries: [Entry]
            do {
                entries = try await batch(after: end.state.held, Self.batchEntries)
            } catch let error as SQLiteStoreError where error.code == .corrupt {
                try await name(error, &end)
                break
            }
            guard !entries.isEmpty else {
                damage(.entries, end.state.held + 1, &end)
                break
            }
            try await check(entries, &end)
            passed(entries.count)
        }
        let state = end.state
        let isWhole =
            state.held == log.held && state.hash == log.hash && state.head == log.head
        if end.findings.isEmpty, !isWhole { damage(.logs, log.held, &end) }
        return end
    }

    private func check(_ entries: [Entry], _ end: inout End) async throws {
        let first = entries.first?.sequence ?? 0
        var heads: [UInt64: StoredHead] = [:]
        do {
            for head in try await storage.heads(
                of: log.replica, from: first, countMax: entries.count)
            {
                heads[head.sequence] = head
            }
        } catch let error as SQLiteStoreError {
            end.findings.append(
                try LedgerVerification.finding(error, .heads, place(first)))
            return
        }
        for entry in entries {
            let fresh = Entry(
                space: log.birth.space, replica: log.replica, sequence: entry.sequence,
                previous: end.state.hash, bodyBytes: entry.bodyBytes, contents: entry.contents,
                body: entry.body)
            guard fresh.hash == entry.hash else {
                damage(.entries, entry.sequence, &end)
                return
            }
            end.state.append(fresh)
            guard let head = heads[entry.sequence] else {
                // The last entry that is held was signed, or it would not be here.
                if entry.sequence == log.held { damage(.heads, entry.sequence, &end) }
                continue
            }
            let signed = SignedHead(
                head: end.state.head, suite: head.suite, signature: head.signature)
            guard signed.verifies(birth: log.birth) else {
                damage(.heads, entry.sequence, &end)
                return
            }
            end.heads += 1
        }
    }

    private func batch(after sequence: UInt64, _ count: Int) async throws -> [Entry] {
        try await storage.entries(
            of: log.replica, in: (sequence + 1)...log.held, entriesMax: count,
            bytesMax: Self.batchBytes)
    }

    /// One after another, until the one that does not decode.
    private func name(_ error: SQLiteStoreError, _ end: inout End) async throws {
        for _ in 0..<Self.batchEntries {
            guard let next = try? await batch(after: end.state.held, 1), !next.isEmpty else {
                break
            }
            try await check(next, &end)
            guard end.findings.isEmpty else { return }
        }
        end.findings.append(
            try LedgerVerification.finding(error, .entries, place(end.state.held + 1)))
    }

    private func damage(_ table: LedgerTable, _ sequence: UInt64, _ end: inout End) {
        end.findings.append(LedgerVerification.finding(table, place(sequence)))
    }

    /// `142069 3fa85f64…#12`: whose log, which, and the entry in it.
    private func place(_ sequence: UInt64) -> String {
        "\(log.birth.member.text) \(log.replica.description.prefix(12))#\(sequence)"
    }
}
