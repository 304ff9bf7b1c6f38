import Peering
internal import Seeding
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
        var counters: [UInt64?] = []
        counters.append(allocator.take { writes.append($0) })
        let isRaised = allocator.raise(above: 5_000)
        counters.append(allocator.take { writes.append($0) })
        // Behind us already: nothing to do.
        let isBehind = allocator.raise(above: 4_000)
        counters.append(allocator.take { writes.append($0) })
        #expect(isRaised && isBehind)
        #expect(counters == [100, 5_001, 5_002])
        #expect(writes == [110, 5_011], "durable before it is given out")
    }

    @Test
    func `A server that lies cannot use up the numbers`() {
        var allocator = CounterAllocator(durableCeiling: 100, blockSize: 10)
        let lies: [UInt64] = [.max, .max - 1, 100 + CounterAllocator.leapMax]
        let answers = lies.map { allocator.raise(above: $0) }
        #expect(answers == [false, false, false])
        let next = allocator.take { _ in }
        #expect(next == 100)
        var last = CounterAllocator(durableCeiling: .max - 3, blockSize: 10)
        let ends = [last.raise(above: .max), last.raise(above: .max - 1)]
        #expect(ends == [false, true])
        let none = last.take { _ in }
        #expect(none == nil)
    }
}
