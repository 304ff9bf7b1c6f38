internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import SQLiteLedger

/// Two nodes that hold the same entries; one new entry on the caller's side, and none: requests, bytes
/// and time of the sync over real HTTP on loopback, the median of several.
struct OneChangeWorkload {
    let count: Int
    private let rounds = 21

    func run() async throws {
        let author = try BenchmarkAuthor(seed: 1)
        let server = try BenchmarkAuthor(seed: 2)
        let folder = TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let here = try await BenchmarkNode(
            folder: folder + "/here.sqlite", trust: author.trust(server))
        let there = try await BenchmarkNode(
            folder: folder + "/there.sqlite", trust: author.trust(server))
        for piece in try author.pieces(count: count) {
            _ = try await here.receive(piece)
            _ = try await there.receive(piece)
        }
        try await BenchmarkServer.serving(there, as: server) { port in
            try await measure(author, server, here, port: port)
        }
        try here.store.close()
        try there.store.close()
    }

    private func measure(
        _ author: BenchmarkAuthor, _ server: BenchmarkAuthor, _ here: BenchmarkNode, port: Int
    ) async throws {
        let client = try CurlClient(ClientOptions(version: "benchmark"))
        let caller = PeerCaller(
            peer: server.birth.member, url: "http://127.0.0.1:\(port)", identity: author.identity,
            access: here, contacts: BenchmarkContacts(), client: client)
        let sync = PeerSync(caller: caller, access: here)
        let first = await sync.run()
        if let error = first.error { throw error }
        let changed = try await rounds(sync) { number in
            _ = try await here.chronicle.author(
                BenchmarkAuthor.draft(count + number), in: author.birth.replica, quarterHours: 1,
                seed: [UInt8](repeating: 1, count: 16), sign: author.sign)
        }
        let same = try await rounds(sync) { _ in }
        JSONLine.print(
            "onechange",
            [
                "entries": Double(count), "first_requests": Double(first.tally.requests),
                "requests": changed.requests, "bytes_out": changed.bytesOut,
                "bytes_in": changed.bytesIn, "seconds": changed.seconds,
                "same_requests": same.requests, "same_bytes_out": same.bytesOut,
                "same_bytes_in": same.bytesIn, "same_seconds": same.seconds,
                "peak_mb": JSONLine.memoryPeakMB,
            ])
        await client.shutdown()
    }

    private struct Figures {
        var requests = 0.0
        var bytesOut = 0.0
        var bytesIn = 0.0
        var seconds = 0.0
    }

    /// Medians over the rounds; `prepare` is not measured.
    private func rounds(
        _ sync: PeerSync, _ prepare: (Int) async throws -> Void
    ) async throws -> Figures {
        var results: [(tally: PeerTally, seconds: Double)] = []
        for number in 1...rounds {
            try await prepare(number)
            var tally = PeerTally()
            let seconds = try await JSONLine.seconds {
                let result = await sync.run()
                if let error = result.error { throw error }
                tally = result.tally
            }
            results.append((tally, seconds))
        }
        let median = { (figure: ((tally: PeerTally, seconds: Double)) -> Double) in
            results.map(figure).sorted()[results.count / 2]
        }
        return Figures(
            requests: median { Double($0.tally.requests) },
            bytesOut: median { Double($0.tally.bytesOut) },
            bytesIn: median { Double($0.tally.bytesIn) }, seconds: median(\.seconds))
    }
}
