import Peering
import Testing

/// Counters that never repeat.
struct CounterAllocatorTests {
    private struct DiskFull: Error {}

    @Test(arguments: [1, 2, 7, 1_024] as [UInt64])
    func `No counter comes twice, whenever the program dies`(blockSize: UInt64) throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        var durable: UInt64 = 0
        var last: UInt64?
        for _ in 0..<200 {
            var allocator = CounterAllocator(durableCeiling: durable, blockSize: blockSize)
            for _ in 0..<Int.random(in: 0..<50, using: &random) {
                // A write may fail before it is durable, or be durable and fail all the same.
                let luck = Int.random(in: 0..<10, using: &random)
                let counter = try? allocator.take { ceiling in
                    if luck == 0 { throw DiskFull() }
                    durable = ceiling
                    if luck == 1 { throw DiskFull() }
                }
                guard let counter else { continue }
                #expect(counter < durable, "seed \(seed)")
                if let last { #expect(counter > last, "seed \(seed)") }
                last = counter
            }
        }
        #expect(last ?? 0 > 100)
    }

    @Test
    func `There is one write for each block`() {
        var allocator = CounterAllocator(durableCeiling: 100, blockSize: 10)
        var writes: [UInt64] = []
        let counters = (0..<25).compactMap { _ in allocator.take { writes.append($0) } }
        #expect(counters == Array(100..<125))
        #expect(writes == [110, 120, 130])
    }

    @Test
    func `At the end of the numbers there is none`() {
        var allocator = CounterAllocator(durableCeiling: .max - 2, blockSize: 10)
        let counters = (0..<5).map { _ in allocator.take { _ in } }
        #expect(counters == [.max - 2, .max - 1, nil, nil, nil])
    }
}
