internal import Accounts
internal import Seeding
internal import Staff
internal import Synchronization

/// The keys of a city's local files; those of its logs follow from the seed.
struct CityKeys: Sendable {
    let seed: UInt64
    let staff: [UInt8]
    let accounts: [UInt8]
    /// One for each person.
    let people: MemoryKeys

    init(seed: UInt64) {
        self.seed = seed
        let random = SeededBytes(seed &+ 1_000)
        staff = random.bytes(StaffKeys.keyByteCount)
        accounts = random.bytes(AccountKeys.masterByteCount)
        people = MemoryKeys(nil)
    }

    init(copying other: CityKeys) {
        seed = other.seed
        staff = other.staff
        accounts = other.accounts
        people = MemoryKeys(other.people.read())
    }
}

/// The keys of the city's people, in memory.
final class MemoryKeys: PersonKeyStorage {
    private let bytes: Mutex<[UInt8]?>

    init(_ bytes: [UInt8]?) { self.bytes = Mutex(bytes) }

    func read() -> [UInt8]? { bytes.withLock { $0 } }

    func replace(_ new: [UInt8]) { bytes.withLock { $0 = new } }
}

/// The same bytes for the same seed, for several tasks at once.
final class SeededBytes: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] { generator.withLock { $0.bytes(count) } }
}
