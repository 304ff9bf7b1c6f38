import Foundation
import Peering
import Testing

/// How requests end before their time.
struct ClientCancellationTests {
    /// Holds every request open and notes when it came and when its connection was closed.
    private func makeSilentServer(_ events: Note<String>) throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard connection.request() != nil else { return }
            events.add("came")
            if connection.waitForClose(milliseconds: 120_000) { events.add("closed") }
        }
    }

    @Test
    func `Cancelling a task ends its transfer and closes its connection`() async throws {
        let events = Note<String>()
        let server = try makeSilentServer(events)
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url)
        let task = Task {
            await code { () async throws(ClientError) in
                try await client.send(ClientRequest(.get, url))
            }
        }
        await waitUntil { events.values == ["came"] }
        task.cancel()
        #expect(await task.value == .cancelled)
        await waitUntil { events.values.count == 2 }
        #expect(events.values == ["came", "closed"])
    }

    @Test
    func `A task that is cancelled already sends nothing that anyone answers`() async throws {
        let events = Note<String>()
        let server = try makeSilentServer(events)
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await code { () async throws(ClientError) in
                try await client.send(ClientRequest(.get, url))
            }
        }
        #expect(await task.value == .cancelled)
    }

    @Test
    func `Cancelling some of many requests leaves the others alone`() async throws {
        let isCancelled = Note<Bool>()
        let server = try LoopbackServer { connection in
            while let request = connection.request() {
                // An answer that overtakes the cancelling would be one.
                if request.body.first.map({ $0 % 3 == 0 }) == true {
                    _ = connection.waitForClose(milliseconds: 120_000)
                    return
                }
                // Nothing is answered before all that shall be cancelled were.
                while isCancelled.values.isEmpty, !connection.waitForClose(milliseconds: 20) {}
                connection.answer(request.body)
            }
        }
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url)
        let tasks = (0..<60).map { number in
            Task { () -> Result<[UInt8], ClientError> in
                do throws(ClientError) {
                    return .success(
                        try await client.send(ClientRequest(.post([UInt8(number)]), url)).body)
                } catch {
                    return .failure(error)
                }
            }
        }
        for (number, task) in tasks.enumerated() where number % 3 == 0 { task.cancel() }
        isCancelled.add(true)
        for (number, task) in tasks.enumerated() {
            switch await task.value {
            case .success(let body): #expect(number % 3 != 0 && body == [UInt8(number)])
            case .failure(let error): #expect(number % 3 == 0 && error.code == .cancelled)
            }
        }
    }

    @Test
    func `Shutting down ends what is under way and refuses what comes after`() async throws {
        let events = Note<String>()
        let server = try makeSilentServer(events)
        defer { server.stop() }
        let client = try makeClient()
        let url = try ClientURL(server.url)
        let tasks = (0..<5).map { _ in
            Task {
                await code { () async throws(ClientError) in
                    try await client.send(ClientRequest(.get, url))
                }
            }
        }
        await waitUntil { events.values.count == 5 }
        await client.shutdown()
        for task in tasks { #expect(await task.value == .cancelled) }
        let late = await code { () async throws(ClientError) in
            try await client.send(ClientRequest(.get, url))
        }
        #expect(late == .cancelled)
        await client.shutdown()
    }

    @Test
    func `Clients leave neither threads nor descriptors behind`() async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer("ok") }
        }
        defer { server.stop() }
        let url = try ClientURL(server.url)
        func count() throws -> Int {
            let files = FileManager.default
            return try files.contentsOfDirectory(atPath: "/proc/self/fd").count
                + files.contentsOfDirectory(atPath: "/proc/self/task").count
        }
        // The bound allows for other tests; a leaking client would leave four or five each.
        let before = try count()
        for number in 0..<300 {
            let client = try makeClient()
            if number % 2 == 0 {
                _ = try await client.send(ClientRequest(.get, url))
                await client.shutdown()
            }
        }
        await waitUntil { ((try? count()) ?? 0) < before + 300 }
        #expect(try count() < before + 300)
    }
}
