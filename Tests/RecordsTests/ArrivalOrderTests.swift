import Alliance
import Ledger
import Merge
import Records
internal import Seeding
import TestSupport
import Testing

/// Entries wait for what they build on, and the order of arrival leaves no trace.
struct ArrivalOrderTests {
    @Test func `an entry whose references are not held waits, and folds when they arrive`()
        async throws
    {
        let circle = try Circle()
        let owner = try await TestNode(circle[0], trust: circle.trust)
        let guest = try await TestNode(circle[1], trust: circle.trust)
        let reader = try await TestNode(circle[2], trust: circle.trust)
        let plan = try await owner.writeOne(.create(SharedKind.plan.rawValue, title: "計画"))
        try await guest.receive(from: owner)
        let comment = try await guest.writeOne(
            .create(SharedKind.comment.rawValue, title: "意見", parent: plan))

        try await reader.receive(from: guest)
        #expect(await reader.waiting == 1)
        #expect(try await reader.reader.record(comment) == nil)
        #expect(try await reader.store.stateHash() == .zero)

        try await reader.receive(from: owner)
        #expect(await reader.waiting == 0)
        #expect(try await reader.reader.record(comment)?.content(1) == "意見")
        #expect(try await SharedState(of: reader) == SharedState(of: guest))
    }

    @Test func `a chain of waiting logs folds at once when its first link arrives`() async throws {
        let circle = try Circle()
        var nodes: [TestNode] = []
        for index in circle.indices {
            nodes.append(try await TestNode(circle[index], trust: circle.trust))
        }
        var last = try await nodes[0].writeOne(.create(SharedKind.plan.rawValue, title: "零"))
        for index in 1..<nodes.count {
            try await nodes[index].receive(from: nodes[index - 1])
            for earlier in 0..<index { try await nodes[index].receive(from: nodes[earlier]) }
            last = try await nodes[index].writeOne(
                .create(SharedKind.comment.rawValue, title: "\(index)", parent: last))
        }
        let late = try await TestNode(
            try circle.another(0, seed: 99), trust: circle.trust)
        for node in nodes.reversed().dropLast() { try await late.receive(from: node) }
        #expect(await late.waiting == 4)
        try await late.receive(from: nodes[0])
        #expect(await late.waiting == 0)
        #expect(try await late.reader.record(last)?.content(1) == "4")
    }

    @Test func `every order of a small history gives the same state`() async throws {
        let history = try await SmallHistory()
        let pieces = history.pieces
        let orders = Interleavings.all(of: pieces.map(\.count))
        #expect(orders.count == 210)
        var seen: SharedState?
        for order in orders {
            let node = try await history.reader()
            var next = [Int](repeating: 0, count: pieces.count)
            for log in order {
                _ = try await node.chronicle.receive(pieces[log][next[log]])
                next[log] += 1
            }
            #expect(await node.waiting == 0)
            let state = try await SharedState(of: node)
            if let seen { #expect(state == seen, "order \(order)") } else { seen = state }
        }
        #expect(try await seen == SharedState(of: history.nodes[0]))
    }

    @Test(arguments: 0..<12)
    func `a long random history gives the same state in any order`(seed: UInt64) async throws {
        let circle = try Circle(seed: seed)
        var author = try await RandomHistory(seed: seed, circle: circle)
        try await author.write(120)
        let expected = try await SharedState(of: author.nodes[0])
        #expect(try await SharedState(of: author.nodes[1]) == expected)
        #expect(expected.records.count > 8)

        var random = SeededGenerator(seed: seed)
        for _ in 0..<3 {
            let node = try await TestNode(
                try circle.another(0, seed: random.next()), trust: circle.trust)
            var rest = try await author.pieces().map { $0[...] }
            while rest.contains(where: { !$0.isEmpty }) {
                let log = Int.random(in: rest.indices, using: &random)
                for _ in 0..<Int.random(in: 1...9, using: &random) {
                    guard let piece = rest[log].popFirst() else { break }
                    _ = try await node.chronicle.receive(piece)
                    // Again: what is held already is no error and changes nothing.
                    if random.chance(10) {
                        #expect(try await node.chronicle.receive(piece) == 0)
                    }
                }
            }
            #expect(await node.waiting == 0)
            #expect(try await SharedState(of: node) == expected)
            try await node.chronicle.rebuild()
            #expect(try await SharedState(of: node) == expected)
        }
    }
}
