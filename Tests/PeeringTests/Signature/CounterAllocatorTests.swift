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

    @Test
    func `It goes on above a counter that a server has seen, durably`() {
        var allocator = CounterAllocator(durableCeiling: 100, blockSize: 10)
        var writes: [UInt64] = []
        #expect(allocator.take { writes.append($0) } == 100)
        #expect(allocator.raise(above: 5_000))
        #expect(allocator.take { writes.append($0) } == 5_001)
        #expect(writes == [110, 5_011], "durable before it is given out")
        #expect(allocator.raise(above: 4_000), "behind us already: nothing to do")
        #expect(allocator.take { writes.append($0) } == 5_002)
    }

    @Test
    func `A server that lies cannot use up the numbers`() {
        var allocator = CounterAllocator(durableCeiling: 100, blockSize: 10)
        for lie in [.max, .max - 1, 100 + CounterAllocator.leapMax] {
            #expect(!allocator.raise(above: lie), "\(lie)")
            #expect(allocator.take { _ in } ?? .max < 200)
        }
        var last = CounterAllocator(durableCeiling: .max - 3, blockSize: 10)
        #expect(!last.raise(above: .max))
        #expect(last.raise(above: .max - 1))
        #expect(last.take { _ in } == nil)
    }
}
