internal import Synchronization
internal import Testing
internal import Web

/// What is kept of answers, and for how long.
@Suite("Kept answers") struct AnswerCacheTests {
    private final class Source: Sendable {
        let version = Atomic<UInt64>(0)
        let asked = Atomic<Int>(0)

        func ask(_ cache: AnswerCache, _ name: String, bytes: Int = 10) async throws -> String {
            try await cache.answer(
                name, version: version.load(ordering: .sequentiallyConsistent)
            ) {
                let count = self.asked.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
                let version = self.version.load(ordering: .sequentiallyConsistent)
                return ("\(name) \(version) \(count)", bytes)
            }
        }

        func change() { version.wrappingAdd(1, ordering: .sequentiallyConsistent) }
    }

    @Test("an answer is kept until something changes, and never longer") func changes() async throws
    {
        let (cache, source) = (AnswerCache(), Source())
        #expect(try await source.ask(cache, "a") == "a 0 1")
        #expect(try await source.ask(cache, "a") == "a 0 1")
        #expect(try await source.ask(cache, "b") == "b 0 2")
        source.change()
        #expect(try await source.ask(cache, "a") == "a 1 3")
        #expect(try await source.ask(cache, "b") == "b 1 4")
        #expect(try await source.ask(cache, "a") == "a 1 3")
    }

    @Test("names that look alike are told apart by bytes") func names() async throws {
        let (cache, source) = (AnswerCache(), Source())
        #expect(try await source.ask(cache, "caf\u{e9}") == "caf\u{e9} 0 1")
        let other = try await source.ask(cache, "cafe\u{301}")
        #expect(other.hasSuffix(" 2"))
    }

    @Test("a hundred at once wait for one answer") func together() async throws {
        let (cache, source) = (AnswerCache(), Source())
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { try await source.ask(cache, "a") } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(answers == ["a 0 1"])
    }

    @Test("a failure is not kept") func failures() async throws {
        struct Failure: Error {}
        let cache = AnswerCache()
        await #expect(throws: Failure.self) {
            _ = try await cache.answer("a", version: 0) { () -> (answer: Int, bytes: Int) in
                throw Failure()
            }
        }
        #expect(try await cache.answer("a", version: 0) { (answer: 7, bytes: 1) } == 7)
    }

    @Test("neither their number nor their size grows without end, and large ones do not stay")
    func bounds() async throws {
        let (cache, source) = (AnswerCache(), Source())
        for number in 0..<3_000 {
            _ = try await source.ask(cache, "\(number)", bytes: number % 3 == 0 ? 100_000 : 10)
            let (count, bytes) = cache.size
            #expect(count <= AnswerCache.countMax)
            #expect(bytes <= AnswerCache.totalBytesMax)
        }
        #expect(try await source.ask(cache, "2999") == "2999 0 3000")
        let before = cache.size
        _ = try await source.ask(cache, "large", bytes: AnswerCache.bytesMax + 1)
        #expect(try await source.ask(cache, "large", bytes: 1 << 30) == "large 0 3002")
        #expect(cache.size.count == before.count)
        #expect(cache.size.bytes == before.bytes)
        source.change()
        for number in 0..<3_000 { _ = try await source.ask(cache, "\(number)", bytes: 1) }
        #expect(cache.size.bytes <= 3_000)
    }
}
