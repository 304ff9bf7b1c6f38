internal import Records
internal import Synchronization
internal import Testing

@Suite struct `An asynchronous mutex` {
    private struct Refused: Error {}

    private let mutex = AsyncMutex()
    private let said = Words()

    /// What was done, in its order.
    private final class Words: Sendable {
        private let words = Mutex<[String]>([])
        var all: [String] { words.withLock { $0 } }
        func say(_ word: String) { words.withLock { $0.append(word) } }
    }

    private func wait(_ turn: AsyncMutex.Turn, _ word: String) -> Task<Void, Never> {
        // Runs up to where it waits before this returns.
        Task.immediate {
            await mutex.withLock(turn) {
                said.say("\(word) begins")
                await Task.yield()
                said.say("\(word) ends")
            }
        }
    }

    @Test func `who waits goes in order, our own turns before the others'`() async {
        var waiting: [Task<Void, Never>] = []
        await mutex.withLock {
            waiting = [
                wait(.other, "first"), wait(.own, "second"), wait(.other, "third"),
                wait(.own, "fourth"),
            ]
            #expect(said.all == [])
        }
        for task in waiting { await task.value }
        let order = ["second", "fourth", "first", "third"]
        #expect(said.all == order.flatMap { ["\($0) begins", "\($0) ends"] })
    }

    @Test func `who throws lets the next one in`() async throws {
        var waiting: Task<Void, Never>?
        await #expect(throws: Refused.self) {
            try await mutex.withLock {
                waiting = wait(.other, "next")
                throw Refused()
            }
        }
        await waiting?.value
        #expect(await mutex.withLock { said.all } == ["next begins", "next ends"])
    }
}
