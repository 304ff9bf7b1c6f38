import Alliance
import Gate
import Ledger
import Records
internal import Seeding
import Sync
import Synchronization
import TestSupport

/// A member's whole node in memory: store, chronicle and gate, with the staff that must stay inside.
struct FederationNode: Sendable {
    let node: TestNode
    let gate: Gatekeeper
    let staff: InventedStaff
    private let surroundings: GateSurroundings

    var member: MemberID { node.writer.member }
    var reader: AllianceReader { node.reader }

    /// - Parameter screening: false for the control: a gate that knows no staff finds none.
    init(
        _ writer: LogWriter, trust: Trust, seed: UInt64, screening: Bool
    ) async throws {
        let staff = InventedStaff(member: writer.member, seed: seed)
        let screen = Screen(screening ? staff.screened : [])
        let random = Mutex(SeededGenerator(seed: seed &+ 17))
        let surroundings = GateSurroundings(
            quarterHours: { 1_784_000 },
            randomBytes: { count in random.withLock { $0.bytes(count) } },
            screen: { screen }, audit: { _ in })
        try await self.init(
            writer, trust: trust, store: InMemoryStore(), staff: staff,
            surroundings: surroundings)
    }

    private init(
        _ writer: LogWriter, trust: Trust, store: any SpaceStore, staff: InventedStaff,
        surroundings: GateSurroundings
    ) async throws {
        node = try await TestNode(writer, trust: trust, store: store)
        gate = try Gatekeeper(
            birth: writer.birth, key: try writer.writingKey(), chronicle: node.chronicle,
            store: store, surroundings: surroundings)
        self.staff = staff
        self.surroundings = surroundings
    }

    /// The node after its process ended and began again over the same store.
    func restarted() async throws -> FederationNode {
        try await FederationNode(
            node.writer, trust: await node.chronicle.trust, store: node.store, staff: staff,
            surroundings: surroundings)
    }
}
