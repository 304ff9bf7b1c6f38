internal import FoundationEssentials
package import Ledger
internal import Merge
internal import NodeFolder
package import Peering
internal import Requests
internal import Sync

/// What the node remembers of its peers: epochs and births, the ceiling of used counters, when each was
/// last reached and how far it was then. `contacts.json`, written durably.
package actor ContactFile: ContactStore {
    struct Memory: Codable {
        var counterCeiling: UInt64 = 0
        var peers: [String: PeerMemory] = [:]
    }

    struct PeerMemory: Codable {
        var birth: String?
        var epoch: String?
        /// Seconds since 1970.
        var lastSync: Double?
        /// When it last called us, which counts as much as our reaching it.
        var lastHeard: Double?
        var lastError: String?
        /// The HTTP status that came with it.
        var lastStatus: Int?
        /// Logs that could not be carried on in the last sync, with the code.
        var problems: [String: String]?
        /// How far the peer held each log when it was last heard.
        var held: [String: UInt64] = [:]
        var peersDigest: String?
        var foldLevel: UInt32?
        /// Members whom the peer trusts and this node did not when it was last asked.
        var strangers: [String]?
    }

    private let path: String
    private var memory: Memory
    private var counters: CounterAllocator
    /// A peer had seen higher counters than this file remembers, since the process began.
    private(set) var hasLeapt = false

    init(_ folder: DataFolder) throws {
        self.path = folder.contacts
        let memory = try Self.memory(folder) ?? Memory()
        self.memory = memory
        self.counters = CounterAllocator(durableCeiling: memory.counterCeiling)
    }

    /// Whether any peer was ever reached or heard.
    static func knowsPeers(_ folder: DataFolder) throws -> Bool {
        try memory(folder)?.peers.isEmpty == false
    }

    private static func memory(_ folder: DataFolder) throws -> Memory? {
        guard let bytes = try CheckedFile.read(folder.contacts) else { return nil }
        do { return try JSONDecoder().decode(Memory.self, from: Data(bytes)) } catch {
            // Without the ceiling of used counters, requests could repeat old ones.
            throw NodeError.damagedFile(folder.contacts)
        }
    }

    package func contact(of member: MemberID) -> PeerContact? {
        guard let known = memory.peers[member.text],
            let birth = known.birth.flatMap(Hexadecimal.bytes),
            let epoch = known.epoch.flatMap(Hexadecimal.bytes)
        else { return nil }
        return PeerContact(birth: birth, epoch: epoch)
    }

    package func keep(_ contact: PeerContact, of member: MemberID) throws {
        memory.peers[member.text, default: PeerMemory()].birth = Hexadecimal.text(contact.birth)
        memory.peers[member.text]?.epoch = Hexadecimal.text(contact.epoch)
        try write(memory)
    }

    package func nextCounter() throws -> UInt64 {
        var reserved = memory
        let counter = try counters.take { ceiling in
            reserved.counterCeiling = ceiling
            try write(reserved)
        }
        memory = reserved
        guard let counter else { throw PeerCallError("counter_exhausted") }
        return counter
    }

    package func raise(above counter: UInt64) -> Bool {
        guard counters.raise(above: counter) else { return false }
        hasLeapt = true
        return true
    }

    /// Whom the last call reached, by their ids.
    func reached() -> Set<String> {
        Set(memory.peers.lazy.filter { $1.lastSync != nil && $1.lastError == nil }.map(\.key))
    }

    func peer(_ member: MemberID) -> PeerMemory { memory.peers[member.text] ?? PeerMemory() }

    /// Remembers what came of a sync.
    func keep(_ result: PeerSync.Result, of member: MemberID, ours: Frontier, at seconds: Double)
        throws
    {
        var known = memory.peers[member.text] ?? PeerMemory()
        if let error = result.error {
            // What our own disk refused is not the peer's fault.
            if DiskFault(error) == nil {
                let problem = PeerProblem(error)
                known.lastError = problem.code
                known.lastStatus = problem.status
            }
        } else {
            known.lastSync = seconds
            known.lastError = result.report.problems.first?.code
            known.lastStatus = nil
            known.problems = Dictionary(
                result.report.problems.prefix(Self.problemsMax).map {
                    ($0.replica.description, $0.code)
                }
            ) { first, _ in first }
            known.held = Self.bounded(result.report.heldThere)
            known.strangers = result.report.strangers.prefix(Self.strangersMax).map(\.text)
        }
        if result.report.wasSame { known.peersDigest = ours.peersDigest.hex }
        if let digest = result.report.peersDigest { known.peersDigest = digest.hex }
        if let level = result.report.foldLevel { known.foldLevel = level }
        memory.peers[member.text] = known
        try write(memory)
    }

    /// A peer called us. Where it holds the same as we do, that is a sync as good as one of ours.
    func heard(_ member: MemberID, holding same: Frontier?, at seconds: Double) {
        var known = memory.peers[member.text] ?? PeerMemory()
        known.lastHeard = seconds
        guard let same else {
            memory.peers[member.text] = known
            return
        }
        known.lastSync = seconds
        known.lastError = nil
        known.lastStatus = nil
        known.problems = nil
        known.peersDigest = same.peersDigest.hex
        known.held = Self.bounded(
            Dictionary(same.items.map { ($0.replica, $0.sequence) }) { first, _ in first })
        memory.peers[member.text] = known
        // In memory only: the next write takes it along, and a restart may forget it.
    }

    /// A peer may claim to hold any number of logs; this file has a limit.
    private static func bounded(_ held: [ReplicaID: UInt64]) -> [String: UInt64] {
        let kept = held.sorted { $0.key < $1.key }.prefix(heldMax)
        return Dictionary(kept.map { ($0.key.description, $0.value) }) { first, _ in first }
    }

    private static let problemsMax = 100
    private static let strangersMax = 16
    private static let heldMax = 10_000

    func forget(_ member: MemberID) throws {
        memory.peers[member.text] = nil
        try write(memory)
    }

    private nonisolated func write(_ memory: Memory) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try CheckedFile.write(Array(try encoder.encode(memory)), to: path)
    }
}
