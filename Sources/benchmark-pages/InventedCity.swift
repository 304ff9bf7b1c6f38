internal import Alliance
internal import Gate
internal import Glibc
internal import Ledger
internal import Merge
internal import NodeFolder
internal import Records
internal import SQLiteLedger

/// One city's data folder, opened without a server: its gate writes at the invented clock's time.
struct InventedCity: Sendable {
    let member: MemberID
    let index: Int
    let reader: AllianceReader
    private let store: SQLiteStore
    private let chronicle: Chronicle
    private let gate: Gatekeeper

    init(_ path: String, index: Int, clock: InventedClock) async throws {
        let folder = DataFolder(path)
        let own = try DescriptorFile.read(try BoundedFile.read(folder.descriptor, bytesMax: 65_536))
        var roots = [own.member: own.rootKey]
        for name in try Self.names(in: folder.peers) where name.hasSuffix(".json") {
            guard !name.hasSuffix(".local.json") else { continue }
            let peer = try DescriptorFile.read(
                try BoundedFile.read(folder.peers + "/" + name, bytesMax: 65_536))
            roots[peer.member] = peer.rootKey
        }
        let birth = try Birth(verifying: try BoundedFile.read(folder.birth, bytesMax: 65_536))
        let store = try SQLiteStore(path: folder.ledger)
        let chronicle = try await Chronicle(
            store: store, schema: AllianceSchema.schema,
            trust: Trust(space: own.space, roots: roots))
        _ = try await chronicle.learn(birth: birth.bytes)
        let seed = try KeyFile.read(purpose: "writing", in: try KeyFolder(opening: folder))
        guard let key = WritingKey(seed: seed) else { throw LedgerError.malformed("writing key") }
        let screen = Screen([])
        gate = try Gatekeeper(
            birth: birth, key: key, chronicle: chronicle, store: store,
            surroundings: GateSurroundings(
                quarterHours: { clock.quarterHours }, randomBytes: Self.bytes,
                screen: { screen }, audit: { _ in }))
        self.member = own.member
        self.index = index
        self.store = store
        self.chronicle = chronicle
        self.reader = AllianceReader(store: store)
    }

    func close() async throws {
        _ = try await store.stateHash()
        try await store.checkpoint()
        try store.close()
    }

    /// Creates a record from words; what is a date or a member is said as such.
    func create(
        _ kind: SharedKind, below parent: OperationID? = nil,
        _ values: KeyValuePairs<String, ShareableEdit.NewValue.Value>, quoting field: String? = nil,
        _ quote: String? = nil
    ) async throws -> OperationID {
        let passage = try field.map { field in
            ShareableEdit.Passage(field: try number(.plan, field), quote: quote)
        }
        let values = try values.map { name, value in
            ShareableEdit.NewValue(field: try number(kind, name), value: value)
        }
        let ids = try await gate.publish(
            .create(kind, parent: parent, values: values, passage: passage), by: "test")
        guard let id = ids.first else { throw LedgerError.malformed("no record") }
        return id
    }

    func write(
        _ kind: SharedKind, _ record: OperationID, _ field: String, _ text: String
    ) async throws {
        _ = try await gate.publish(
            .write(record: record, field: try number(kind, field), base: nil, text: text),
            by: "test")
    }

    func set(
        _ kind: SharedKind, _ record: OperationID,
        _ values: KeyValuePairs<String, ShareableEdit.NewValue.Value>
    ) async throws {
        _ = try await gate.publish(
            try values.map { name, value in
                .set(record: record, field: try number(kind, name), value: value)
            }, by: "test")
    }

    func invite(_ members: [MemberID], to plan: OperationID) async throws {
        _ = try await gate.publish(.invite(record: plan, members: members), by: "test")
    }

    func publish(_ table: MonthTable, period: UInt32) async throws {
        _ = try await gate.publish(table, period: period, rule: SuppressionRule(), by: "test")
    }

    func text(_ kind: SharedKind, _ record: OperationID, _ field: String) async throws -> String {
        try await reader.record(record)?.text(try number(kind, field))?.text ?? ""
    }

    func entryCount() async -> UInt64 {
        await chronicle.states.reduce(0) { $0 + $1.held }
    }

    func stateHash() async throws -> Digest { try await store.stateHash() }

    /// Takes what this city lacks of the other's own log, as a sync brings it.
    func fetch(from other: InventedCity) async throws {
        for log in await other.chronicle.states where log.birth.member == other.member {
            while true {
                let held = await chronicle.state(of: log.replica)?.held ?? 0
                guard held < log.held,
                    let found = try await PieceReader(storage: other.store).pieces(
                        of: log, after: held, hash: nil, bytesAim: 4 << 20, countMax: 256),
                    !found.pieces.isEmpty
                else { break }
                for piece in found.pieces { _ = try await chronicle.receive(piece) }
            }
        }
    }

    private func number(_ kind: SharedKind, _ field: String) throws -> UInt32 {
        guard let rule = kind.rules.field(named: field) else {
            throw LedgerError.malformed("field")
        }
        return rule.number
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    }

    private static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
