internal import Seeding
internal import Synchronization

/// The same bytes for the same seed, for several tasks at once.
final class SeededBytes: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] { generator.withLock { $0.bytes(count) } }
}
