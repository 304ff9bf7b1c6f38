internal import Alliance
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import SQLiteLedger
internal import Sync

/// A hostile member pushes over real HTTP to a node whose people save another plan all the while: what
/// was sent, what it cost, how long the longest save took, what lies on the disk.
struct HostileWorkload {
    let attack: HostileAttack
    /// In so many turns the logs arrive, one after the other.
    private let turns = 12

    func run() async throws {
        let city = try BenchmarkAuthor(seed: 1)
        let others = [try BenchmarkAuthor(seed: 2), try BenchmarkAuthor(seed: 3)]
        let trust = others.reduce(city.trust) { trust, other in
            Trust(
                space: trust.space, roots: trust.roots.merging(other.trust.roots) { own, _ in own })
        }
        var members = others.map { HostileMember($0, trust: trust) }
        try attack.write(into: &members)
        let folder = TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try await BenchmarkNode(folder: folder + "/ledger.sqlite", trust: trust)
        let logs = members
        try await BenchmarkServer.serving(node, as: city) { port in
            try await measure(city, logs.filter { !$0.pieces.isEmpty }, node, folder, port: port)
        }
        try node.store.close()
    }

    private func measure(
        _ city: BenchmarkAuthor, _ members: [HostileMember], _ node: BenchmarkNode,
        _ folder: String, port: Int
    ) async throws {
        let client = try CurlClient(ClientOptions(version: "benchmark"))
        let saving = Task { try await saves(city, node) }
        let cpu = Self.cpuSeconds
        var sent = 0
        let seconds = try await JSONLine.seconds {
            for turn in 1...turns {
                for member in members {
                    let part = member.after(member.pieces.count * turn / turns)
                    let caller = PeerCaller(
                        peer: city.birth.member, url: "http://127.0.0.1:\(port)",
                        identity: member.author.identity, access: part,
                        contacts: BenchmarkContacts(), client: client)
                    let result = await PeerSync(caller: caller, access: part).run()
                    if let error = result.error { throw error }
                    sent += result.tally.bytesOut
                }
            }
            try await node.chronicle.settle()
        }
        saving.cancel()
        let waits = try await saving.value.sorted()
        try await node.store.checkpoint()
        JSONLine.print(
            "hostile_" + attack.rawValue,
            [
                "bytes_sent": Double(sent), "seconds": seconds,
                "cpu_s": Self.cpuSeconds - cpu, "saves": Double(waits.count),
                "save_median_s": waits.isEmpty ? 0 : waits[waits.count / 2],
                "save_longest_s": waits.last ?? 0, "disk_bytes": Double(Self.size(of: folder)),
                "peak_mb": JSONLine.memoryPeakMB,
            ])
        await client.shutdown()
    }

    /// Saves another plan again and again until it is cancelled; the seconds of each.
    private func saves(_ city: BenchmarkAuthor, _ node: BenchmarkNode) async throws -> [Double] {
        var waits: [Double] = []
        while !Task.isCancelled {
            let number = waits.count
            waits.append(
                try await JSONLine.seconds {
                    _ = try await node.chronicle.author(
                        BenchmarkAuthor.draft(number), in: city.birth.replica, quarterHours: 1,
                        seed: [UInt8](repeating: 1, count: 16), sign: city.sign)
                })
            try? await Task.sleep(for: .milliseconds(20))
        }
        return waits
    }

    private static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func size(of folder: String) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.reduce(0) { sum, name in
            var found = stat()
            return stat(folder + "/" + name, &found) == 0 ? sum + Int(found.st_size) : sum
        }
    }
}
