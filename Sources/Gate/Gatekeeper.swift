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
    ///
    /// - Parameter account: in whose name: for the city's own audit and notices, never shared.
    package func publish(
        _ edit: ShareableEdit, by account: String, release: Release? = nil
    ) async throws -> [OperationID] {
        try await publish([edit], by: account, release: release)
    }

    /// Publishes several edits as one entry: all or none. Notes about the change come last, and where
    /// nothing changes there is nothing to be noted.
    package func publish(
        _ edits: [ShareableEdit], by account: String, release: Release? = nil
    ) async throws -> [OperationID] {
        try await readAhead(edits)
        return try await alone {
            let (intent, preview) = try await prepared(edits)
            guard !intent.draft.operations.isEmpty else { return [] }
            guard preview.problems.isEmpty else { throw GateError.refused(preview.problems) }
            try await pass(preview, of: intent.record, by: account, release: release)
            return try await write(intent.draft, by: account)
        }
    }

    /// What ``publish(_:by:release:)`` would share of these edits now, and what would keep it from doing so.
    /// Throws what it would throw, but for what the preview itself holds; nothing is written.
    package func preview(_ edits: [ShareableEdit]) async throws -> EditPreview {
        try await readAhead(edits)
        return try await alone { try await prepared(edits).preview }
    }

    /// A long text is read before others have to wait.
    private func readAhead(_ edits: [ShareableEdit]) async throws {
        for case .write(let record, let field, _, _) in edits {
            _ = try await chronicle.text(FieldKey(record: record, field: field))
        }
    }

    /// Edits checked and encoded, and everything that can be said of them before they leave.
    private func prepared(
        _ edits: [ShareableEdit]
    ) async throws -> (intent: Intent, preview: EditPreview) {
        var whole = Intent()
        for edit in edits where !edit.isNote { whole.append(try await intent(edit)) }
        if !whole.draft.operations.isEmpty {
            for edit in edits where edit.isNote { whole.append(try await intent(edit)) }
        }
        return (whole, try await preview(of: whole))
    }

    /// Screens what is new, and asks the rules of the kinds.
    func preview(of intent: Intent) async throws -> EditPreview {
        guard !intent.draft.operations.isEmpty else { return EditPreview(parts: [], problems: []) }
        let members = Set(await chronicle.trust.roots.keys)
        let day = surroundings.day()
        let problems = intent.judged.flatMap { change in
            change.kind.declaration.problems(
                in: RecordChange(
                    of: change.kind, before: change.before, above: change.above,
                    written: change.written, day: day, own: member, members: members))
        }
        return try await preview(of: intent.parts, problems)
    }

    /// What is found in texts by the staff list of now.
    func preview(
        of parts: [Intent.Part], _ problems: [Problem] = []
    ) async throws -> EditPreview {
        EditPreview(parts, screen: try await surroundings.screen(), problems: problems)
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

    func write(_ draft: EntryDraft, by account: String) async throws -> [OperationID] {
        let ids = try await chronicle.author(
            draft, in: replica, quarterHours: surroundings.quarterHours(),
            seed: surroundings.randomBytes(EntryContents.seedByteCount), sign: signer())
        if let entry = ids.first?.entry { await surroundings.published(entry, account) }
        return ids
    }

    /// Lets pass what nothing holds back, or what a person releases with a reason: audited before it leaves.
    func pass(
        _ preview: EditPreview, of record: OperationID?, by account: String, release: Release?
    ) async throws {
        let (held, warned) = (preview.held, preview.warned)
        if !held.isEmpty {
            guard let release else { throw GateError.screened(held) }
            try await surroundings.audit(
                AuditedRelease(
                    account: account, record: record, kinds: held.map(\.kind),
                    reason: release.reason))
        }
        if !warned.isEmpty { await surroundings.warned(warned) }
    }

    private func signer() -> @Sendable (LogHead) throws -> SignedHead {
        { [self] head in self.sign(head) }
    }

    private nonisolated func sign(_ head: LogHead) -> SignedHead {
        key.sign(head, space: space)
    }
}
