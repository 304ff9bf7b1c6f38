internal import Alliance
package import Ledger
package import Merge
internal import Records
internal import Requests
package import SQLiteLedger

/// Checks `ledger.sqlite` as it stands at one moment: the file, every entry, every signed head, and every
/// row that people read against a fold made anew from the same entries.
///
/// Nothing is held but a few entries at a time: the new fold lies in a file without a name, as large as
/// the ledger, where the system keeps such files (`TMPDIR`).
package struct LedgerVerification {
    /// What is read at once.
    private static let pieceBytesAim = 2 << 20
    private static let piecesMax = 1_024

    let store: SQLiteStore
    let space: SpaceID
    /// Told how many entries or records went by.
    let passed: @Sendable (Int) -> Void

    package init(store: SQLiteStore, space: SpaceID, passed: @escaping @Sendable (Int) -> Void) {
        self.store = store
        self.space = space
        self.passed = passed
    }

    package struct Outcome {
        package var findings: [Finding] = []
        package var entries = 0
        /// Of the new fold; nil where it was not made.
        package var hash: Digest?
        /// False where entries lie there that a checkpoint does not reach yet: then the tables were
        /// not compared.
        package var isCompared = true
    }

    package func run() async throws -> Outcome {
        var outcome = Outcome()
        guard try await isSound(&outcome) else { return outcome }
        let snapshot = try store.snapshot()
        defer { try? snapshot.close() }
        let logs: [LogState]
        do { logs = try await snapshot.logs() } catch let error as SQLiteStoreError {
            outcome.findings.append(try Self.finding(error, .logs))
            return outcome
        }
        var verified: [ReplicaID: LogState] = [:]
        var heads = 0
        for log in logs {
            let check = LogCheck(storage: snapshot, log: log, passed: passed)
            let end = try await check.run()
            outcome.findings += end.findings
            outcome.entries += Int(clamping: end.state.held)
            heads += end.heads
            verified[log.replica] = end.state
        }
        let counts = try await snapshot.logCounts()
        if outcome.findings.isEmpty {
            if counts.entries != outcome.entries {
                outcome.findings.append(Self.finding(.entries, "\(counts.entries)"))
            }
            if counts.heads != heads {
                outcome.findings.append(Self.finding(.heads, "\(counts.heads)"))
            }
        }
        guard outcome.findings.isEmpty else { return outcome }
        try await compare(snapshot, logs, &outcome)
        if outcome.findings.isEmpty {
            outcome.findings = try await snapshot.tablesWithOrphans().map {
                Self.finding($0, nil)
            }
        }
        return outcome
    }

    /// What SQLite itself finds, by table.
    private func isSound(_ outcome: inout Outcome) async throws -> Bool {
        do {
            guard let broken = try await store.brokenStructure() else { return true }
            outcome.findings = broken.tables.map { Self.finding($0, nil) }
            if broken.tables.isEmpty {
                outcome.findings = [.ledger(String(broken.first.prefix(100)))]
            }
            return false
        } catch let error as SQLiteStoreError {
            outcome.findings = [try Self.finding(error, nil)]
            return false
        }
    }

    private func compare(
        _ snapshot: SQLiteStore, _ logs: [LogState], _ outcome: inout Outcome
    ) async throws {
        let trust = Trust(
            space: space,
            roots: Dictionary(logs.map { ($0.birth.member, $0.birth.delegation.rootKey) }) {
                first, _ in first
            })
        let model = try SQLiteStore.scratch()
        defer { try? model.close() }
        let anew = try await Chronicle(store: model, schema: AllianceSchema.schema, trust: trust)
        let reader = PieceReader(storage: snapshot)
        for log in logs {
            var held: UInt64 = 0
            while held < log.folded {
                try Task.checkCancellation()
                let found = try await reader.pieces(
                    of: log, after: held, hash: nil, bytesAim: Self.pieceBytesAim,
                    countMax: Self.piecesMax, through: log.folded)
                guard let pieces = found?.pieces, !pieces.isEmpty else { break }
                do {
                    for piece in pieces { _ = try await anew.receive(piece) }
                } catch let error as LedgerError {
                    outcome.findings = [Self.finding(.entries, "\(log.replica) \(error.code)")]
                    return
                }
                let reached = await anew.state(of: log.replica)?.held ?? 0
                guard reached > held else { break }
                passed(Int(clamping: reached - held))
                held = reached
            }
            // Folded up to between two signed heads: what lies there cannot be cut off.
            if held < log.folded { outcome.isCompared = false }
        }
        // What is costly was put off, as on arrival.
        try await anew.settle()
        outcome.hash = try await model.stateHash()
        guard outcome.isCompared else { return }
        do {
            let differences = try await snapshot.differences(from: model, passed: passed)
            outcome.findings = differences.map { Self.finding($0) }
        } catch let error as SQLiteStoreError {
            outcome.findings = [try Self.finding(error, .records)]
        }
    }

    private static func finding(_ difference: LedgerDifference) -> Finding {
        finding(difference.table, difference.example, count: difference.count)
    }

    static func finding(_ table: LedgerTable, _ example: String?, count: Int = 1) -> Finding {
        let place = example.map { ": \($0.prefix(120))" } ?? ""
        return Finding(
            file: "ledger.sqlite \(table.rawValue)",
            what: PersonMessage(
                ja: table.isDerived
                    ? "記録から作り直した表と違う行 \(count)\(place)" : "壊れた行 \(count)\(place)",
                en: table.isDerived
                    ? "rows that differ from the logs \(count)\(place)"
                    : "damaged rows \(count)\(place)"),
            remedies: table.isDerived ? [.rebuild, .peers, .backup] : [.peers, .backup],
            code: table.isDerived ? "records_differ" : "corrupt")
    }

    /// Damage as a finding; whatever else stopped the check stays an error.
    static func finding(
        _ error: SQLiteStoreError, _ table: LedgerTable?, _ example: String? = nil
    ) throws -> Finding {
        guard error.code == .corrupt else { throw error }
        if let table { return finding(table, example ?? error.reason) }
        return .ledger(error.reason)
    }
}
