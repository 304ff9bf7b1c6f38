internal import Alliance
package import Ledger
package import Merge
package import Records

/// What this target is: the only way out of the city. An intended edit is checked against the table of
/// writers, screened for names of the city's own staff, and becomes a signed entry; figures pass only
/// suppressed. It is the sole holder of the writing key.
///
/// What it must not know: the staff database (a closure gives what screening needs), the network.
package actor Gatekeeper {
    let chronicle: Chronicle
    let store: any RecordStore
    let reader: AllianceReader
    let member: MemberID
    let surroundings: GateSurroundings
    let replica: ReplicaID
    private let space: SpaceID
    private let key: WritingKey
    private var isClosed = false
    private let publishing = AsyncMutex()

    /// Takes the writing key for good. It must be the key of the replica's birth.
    package init(
        birth: Birth, key: consuming WritingKey, chronicle: Chronicle, store: any RecordStore,
        surroundings: GateSurroundings
    ) throws(LedgerError) {
        guard key.publicKey == birth.writingKey else { throw .badSignature("writing key") }
        self.member = birth.member
        self.replica = birth.replica
        self.space = birth.space
        self.key = key
        self.chronicle = chronicle
        self.store = store
        self.reader = AllianceReader(store: store)
        self.surroundings = surroundings
    }

    /// Checks, screens and publishes one edit; the ids of its operations, the created record's first.
    /// Nothing is written where it throws. An edit that changes nothing gives no ids.
    package func publish(
        _ edit: ShareableEdit, release: Release? = nil
    ) async throws -> [OperationID] {
        try await publish([edit], release: release)
    }

    /// Publishes several edits as one entry: all or none. Notes about the change come last, and where
    /// nothing changes there is nothing to be noted.
    package func publish(
        _ edits: [ShareableEdit], release: Release? = nil
    ) async throws -> [OperationID] {
        // A long text is read before others have to wait.
        for case .write(let record, let field, _, _) in edits {
            _ = try await chronicle.text(FieldKey(record: record, field: field))
        }
        return try await alone {
            var whole = Intent()
            for edit in edits where !edit.isNote { whole.append(try await intent(edit)) }
            guard !whole.draft.operations.isEmpty else { return [] }
            for edit in edits where edit.isNote { whole.append(try await intent(edit)) }
            try await screen(whole, release: release)
            return try await write(whole.draft)
        }
    }

    /// Runs one publication after all earlier ones, so that what it read is still true when it writes;
    /// and only where the node may write at all.
    func alone<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        try await publishing.withLock {
            guard !isClosed else { throw GateError.closed }
            try await surroundings.ready()
            return try await body()
        }
    }

    /// Publishes nothing from now on. What was being published when this is called is written or refused
    /// before it returns.
    package func close() async {
        await publishing.withLock { isClosed = true }
    }

    /// What screening finds in an edit, held back or only shown; nothing is written.
    package func hits(in edit: ShareableEdit) async throws -> [ScreeningHit] {
        try await hits(try await intent(edit))
    }

    func write(_ draft: EntryDraft) async throws -> [OperationID] {
        let ids = try await chronicle.author(
            draft, in: replica, quarterHours: surroundings.quarterHours(),
            seed: surroundings.randomBytes(EntryContents.seedByteCount), sign: signer())
        if let entry = ids.first?.entry { await surroundings.published(entry) }
        return ids
    }

    func screen(_ intent: Intent, release: Release?) async throws {
        let hits = try await hits(intent)
        let held = hits.filter { $0.level == .hold }
        let warned = hits.filter { $0.level == .warn }
        if !held.isEmpty {
            guard let release else { throw GateError.screened(held) }
            try await surroundings.audit(
                AuditedRelease(
                    record: intent.record, kinds: held.map(\.kind), reason: release.reason))
        }
        if !warned.isEmpty { await surroundings.warned(warned) }
    }

    /// Hits in what is new.
    private func hits(_ intent: Intent) async throws -> [ScreeningHit] {
        let screen = try await surroundings.screen()
        var found: [ScreeningHit] = []
        for leaf in intent.leaves {
            for hit in NewHits(screen, before: leaf.before, after: leaf.after).hits
            where !found.contains(hit) {
                found.append(hit)
            }
        }
        return found
    }

    private func signer() -> @Sendable (LogHead) throws -> SignedHead {
        { [self] head in self.sign(head) }
    }

    private nonisolated func sign(_ head: LogHead) -> SignedHead {
        key.sign(head, space: space)
    }
}
