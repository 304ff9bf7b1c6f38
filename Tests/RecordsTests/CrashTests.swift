import Alliance
import Ledger
import Merge
import Records
internal import Seeding
import Sync
import TestSupport
import Testing

/// The process ends at any commit, before it is written or after: nothing is half-applied, the node
/// goes on over the same store, and it converges with its peers.
struct CrashTests {
    @Test(arguments: FaultyStore.Fault.allCases)
    func `a crash at any commit of a whole history leaves no trace`(fault: FaultyStore.Fault)
        async throws
    {
        let circle = try Circle()
        var history = try await RandomHistory(seed: 8, circle: circle)
        try await history.write(24)
        let expected = try await SharedState(of: history.nodes[0])
        var pieces = try await history.pieces().flatMap(\.self)
        var random = SeededGenerator(seed: 2)
        // In an order in which much has to wait, so that one commit folds what others appended.
        pieces = try await Self.shuffled(pieces, &random)

        var crash = 0
        while true {
            crash += 1
            let store = InMemoryStore()
            let faulty = FaultyStore(over: store)
            await faulty.fail(fault, atCommit: crash)
            guard try await Self.crashes(circle, faulty, pieces) else { break }
            try await Self.expectWhole(circle, store)
            // The next process: all pieces are sent again, held ones are no error.
            let node = try await TestNode(circle[0], trust: circle.trust, store: store)
            for piece in pieces { _ = try await node.chronicle.receive(piece) }
            #expect(await node.waiting == 0)
            #expect(try await SharedState(of: node) == expected, "commit \(crash)")
        }
        #expect(crash > 25)
    }

    @Test(arguments: FaultyStore.Fault.allCases)
    func `an author whose commit fails goes on after a restart without a fork`(
        fault: FaultyStore.Fault
    ) async throws {
        let circle = try Circle()
        let peer = try await TestNode(circle[1], trust: circle.trust)
        for crash in 1...8 {
            let store = InMemoryStore()
            let faulty = FaultyStore(over: store)
            let first = try await TestNode(circle[0], trust: circle.trust, store: faulty)
            await faulty.fail(fault, atCommit: crash)
            var written = 0
            await #expect(throws: FaultyStore.Failure.self) {
                while true {
                    try await first.write(
                        .create(SharedKind.meeting.rawValue, title: "会議\(crash)-\(written)"))
                    written += 1
                }
            }
            #expect(written == crash - 1)
            // The process that saw the error cannot fork its log: the store refuses, or it goes on.
            _ = try? await first.write(.create(SharedKind.meeting.rawValue, title: "続き"))
            let held = try await store.logs().first.required().held
            let heads = await store.heads(of: circle[0].replica, from: 1, countMax: .max)
            #expect(heads.map(\.sequence) == Array(1...held))

            let second = try await TestNode(circle[0], trust: circle.trust, store: store)
            try await Self.expectWhole(circle, store)
            try await second.write(.create(SharedKind.meeting.rawValue, title: "再開"))
            let fresh = try await TestNode(
                try circle.another(1, seed: UInt64(crash)), trust: circle.trust)
            let driver = try await SyncDriver.run(from: second, to: fresh)
            #expect(driver.report.problems.isEmpty)
            #expect(driver.report.sent == Int(held) + 1)
            #expect(try await SharedState(of: fresh) == SharedState(of: second))
        }
        #expect(await peer.waiting == 0)
    }

    @Test(arguments: FaultyStore.Fault.allCases)
    func `a process that outlives a failed commit goes on with what the store holds`(
        fault: FaultyStore.Fault
    ) async throws {
        let circle = try Circle()
        let faulty = FaultyStore(over: InMemoryStore())
        let node = try await TestNode(circle[0], trust: circle.trust, store: faulty)
        let peer = try await TestNode(circle[1], trust: circle.trust)
        try await peer.write(.create(SharedKind.meeting.rawValue, title: "一"))
        await faulty.fail(fault, atCommit: 1)
        await #expect(throws: FaultyStore.Failure.self) {
            try await node.write(.create(SharedKind.meeting.rawValue, title: "二"))
        }
        try await node.write(.create(SharedKind.meeting.rawValue, title: "三"))
        await faulty.fail(fault, atCommit: 1)
        await #expect(throws: FaultyStore.Failure.self) { try await node.receive(from: peer) }
        try await node.receive(from: peer)
        try await peer.receive(from: node)
        #expect(await node.waiting == 0)
        #expect(try await SharedState(of: node) == SharedState(of: peer))
        #expect(try await node.reader.all(.meeting).count == (fault == .afterApplying ? 3 : 2))
    }

    @Test(arguments: FaultyStore.Fault.allCases)
    func `a sync that crashes at any commit is completed by the next`(fault: FaultyStore.Fault)
        async throws
    {
        let circle = try Circle()
        var history = try await RandomHistory(seed: 21, circle: circle)
        try await history.write(30)
        let expected = try await SharedState(of: history.nodes[2])
        var crash = 0
        while true {
            crash += 1
            let store = InMemoryStore()
            let faulty = FaultyStore(over: store)
            let writer = try circle.another(3, seed: 44)
            let node = try await TestNode(writer, trust: circle.trust, store: faulty)
            await faulty.fail(fault, atCommit: crash)
            do {
                // Half by its own calls, half by calls of others.
                try await SyncDriver.run(from: node, to: history.nodes[0])
                try await SyncDriver.run(from: history.nodes[1], to: node)
                break
            } catch is FaultyStore.Failure {
                try await Self.expectWhole(circle, store)
            }
            let next = try await TestNode(writer, trust: circle.trust, store: store)
            let driver = try await SyncDriver.run(from: next, to: history.nodes[2])
            #expect(driver.report.problems.isEmpty)
            #expect(try await SharedState(of: next) == expected, "commit \(crash)")
        }
        #expect(crash > 3)
    }

    @Test(arguments: FaultyStore.Fault.allCases)
    func `a rebuild that crashes is completed by the next start`(fault: FaultyStore.Fault)
        async throws
    {
        let circle = try Circle()
        var history = try await RandomHistory(seed: 5, circle: circle)
        try await history.write(30)
        let expected = try await SharedState(of: history.nodes[0])
        let faulty = FaultyStore(over: history.nodes[0].store)
        let node = try await TestNode(circle[0], trust: circle.trust, store: faulty)
        await faulty.fail(fault, atCommit: 1)
        await #expect(throws: FaultyStore.Failure.self) { try await node.chronicle.rebuild() }
        let again = try await TestNode(circle[0], trust: circle.trust, store: faulty)
        #expect(try await SharedState(of: again) == expected)
    }

    /// Whether the process ends by the fault.
    private static func crashes(
        _ circle: Circle, _ store: FaultyStore, _ pieces: [Piece]
    ) async throws -> Bool {
        do {
            let node = try await TestNode(circle[0], trust: circle.trust, store: store)
            for piece in pieces { _ = try await node.chronicle.receive(piece) }
            return false
        } catch is FaultyStore.Failure {
            return true
        }
    }

    /// What the store holds is whole: folding it anew gives what it says, and every entry is under a
    /// head that its author signed.
    private static func expectWhole(_ circle: Circle, _ store: InMemoryStore) async throws {
        let copy = InMemoryStore()
        let second = try await Chronicle(
            store: copy, schema: AllianceSchema.schema, trust: circle.trust)
        for log in await store.logs() where log.held > 0 {
            let found = try await PieceReader(storage: store).pieces(
                of: log, after: 0, hash: nil, bytesAim: .max, countMax: .max
            ).required()
            #expect(!found.more)
            for piece in found.pieces {
                _ = try await second.receive(try Piece(decoding: piece.bytes))
            }
            #expect(await second.state(of: log.replica)?.hash == log.hash)
        }
        // The fold is never behind what could be folded by more than a restart makes good.
        _ = try await Chronicle(store: store, schema: AllianceSchema.schema, trust: circle.trust)
        #expect(try await SharedState(of: store) == SharedState(of: copy))
    }

    /// A random mixture of logs that keeps each log's own order.
    private static func shuffled(
        _ pieces: [Piece], _ random: inout SeededGenerator
    ) async throws -> [Piece] {
        var logs: [[Piece]] = []
        for piece in pieces {
            if let index = logs.firstIndex(where: { $0[0].replica == piece.replica }) {
                logs[index].append(piece)
            } else {
                logs.append([piece])
            }
        }
        var next = [Int](repeating: 0, count: logs.count)
        return Interleavings.random(of: logs.map(\.count), using: &random).map { log in
            next[log] += 1
            return logs[log][next[log] - 1]
        }
    }
}
