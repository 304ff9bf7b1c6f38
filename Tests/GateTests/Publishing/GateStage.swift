import Alliance
import Gate
import Ledger
import Merge
import Records
internal import Seeding
import Synchronization
import TestSupport

/// A city's gate with a plan behind it, a guest who was invited, and staff of two.
struct GateStage: Sendable {
    static let staff = [
        ScreenedPerson(name: "酒匂沢　花音", employeeNumber: "7001234"),
        ScreenedPerson(name: "根府崎　太一郎", employeeNumber: "7005678"),
    ]

    let owner: TestNode
    let guest: TestNode
    let adviser: TestNode
    let gate: Gatekeeper
    let guestGate: Gatekeeper
    let adviserGate: Gatekeeper
    let audit = AuditLog()
    let plan: OperationID

    init(
        auditFails: Bool = false, day: (@Sendable () -> UInt32)? = nil
    ) async throws {
        let circle = try Circle()
        owner = try await TestNode(circle[0], trust: circle.trust)
        guest = try await TestNode(circle[1], trust: circle.trust)
        adviser = try await TestNode(circle[4], trust: circle.trust)
        gate = try Self.gate(owner, audit, fails: auditFails, day)
        guestGate = try Self.gate(guest, audit, fails: auditFails, day)
        adviserGate = try Self.gate(adviser, audit, fails: auditFails, day)
        plan = try await gate.publish(
            .create(
                .plan, parent: nil,
                values: [.init(field: PlanRules.title, value: .content("助け合いの日"))],
                passage: nil), by: "test"
        ).first.required()
    }

    private static func gate(
        _ node: TestNode, _ audit: AuditLog, fails: Bool, _ day: (@Sendable () -> UInt32)?
    ) throws -> Gatekeeper {
        let screen = Screen(staff)
        let random = Mutex(SeededGenerator(seed: 3))
        return try Gatekeeper(
            birth: node.writer.birth, key: try node.writer.writingKey(),
            chronicle: node.chronicle, store: node.store,
            surroundings: GateSurroundings(
                quarterHours: { 1_784_000 }, day: day,
                randomBytes: { count in random.withLock { $0.bytes(count) } },
                screen: {
                    // The directory is read from a file meanwhile: others have their turn.
                    for _ in 0..<20 { await Task.yield() }
                    return screen
                },
                audit: { release in
                    if fails { throw AuditLog.Full() }
                    audit.note(release)
                },
                warned: { audit.warn($0) }))
    }

    func share() async throws { try await exchange([owner, guest, adviser]) }

    func invite() async throws {
        _ = try await gate.publish(
            .invite(record: plan, members: [guest.writer.member]), by: "test")
        try await share()
    }

    func text(_ field: UInt32, on node: TestNode? = nil) async throws -> String {
        let key = FieldKey(record: plan, field: field)
        return try await (node ?? owner).chronicle.document(key).required().text
    }

    /// How many entries the owner's log holds: what is refused adds none.
    var written: UInt64 {
        get async { await owner.chronicle.state(of: owner.writer.replica)?.held ?? 0 }
    }

    func write(
        _ text: String, base: [OperationID]? = nil, field: UInt32 = PlanRules.goal,
        release: Release? = nil
    ) async throws -> [OperationID] {
        try await gate.publish(
            .write(record: plan, field: field, base: base, text: text), by: "test", release: release
        )
    }
}

/// The code of the gate's refusal; nil where it let the edit pass.
func refusal(_ body: () async throws -> Void) async throws -> String? {
    do {
        try await body()
        return nil
    } catch let error as GateError {
        return error.code
    }
}
