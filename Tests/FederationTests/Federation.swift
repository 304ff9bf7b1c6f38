import Alliance
import Gate
import Ledger
import Merge
import Records
internal import Seeding
import Sync
import TestSupport

/// Four cities and an adviser over a simulated network. The last city can only call out.
struct Federation {
    static let odawara = 0
    static let kawasaki = 1
    static let chigasaki = 2
    static let isehara = 3
    static let adviser = 4

    let circle: Circle
    let network: SimulatedNetwork
    private(set) var nodes: [FederationNode] = []
    var random: SeededGenerator

    init(seed: UInt64, screening: Bool = true) async throws {
        circle = try Circle(seed: seed)
        network = SimulatedNetwork(nodes: circle.writers.count, seed: seed &* 31 &+ 1)
        random = SeededGenerator(seed: seed &* 97 &+ 5)
        for index in circle.indices {
            nodes.append(
                try await FederationNode(
                    circle[index], trust: circle.trust, seed: random.next(),
                    screening: screening))
        }
    }

    /// Ends a node's process and starts it anew over its store.
    mutating func restart(_ number: Int) async throws {
        nodes[number] = try await nodes[number].restarted()
    }

    /// Runs some calls between random pairs, their messages mixed; what is lost is lost.
    mutating func talk(calls: Int) async throws {
        var open: [SyncDriver] = []
        for _ in 0..<calls {
            let callees = [Self.odawara, Self.kawasaki, Self.chigasaki, Self.adviser]
            let callee = try callees.randomElement(using: &random).required()
            let caller = try nodes.indices.filter { $0 != callee }.randomElement(using: &random)
                .required()
            open.append(
                try await SyncDriver(
                    nodes[caller].node.ledger,
                    over: network.link(from: caller, to: callee, at: nodes[callee].node)))
        }
        while !open.isEmpty {
            let index = Int.random(in: open.indices, using: &random)
            if random.chance(5) { try await network.deliverLate(to: nodes) }
            do {
                if try await !open[index].step() { open.remove(at: index) }
            } catch is LostMessage {
                open.remove(at: index)
            }
        }
    }

    /// Talks until all hold the same; the number of rounds, nil if that takes too many.
    mutating func settle(roundsMax: Int = 200) async throws -> Int? {
        for round in 0..<roundsMax {
            if try await areEqual { return round }
            try await talk(calls: 4)
        }
        return nil
    }

    /// Whether all hold the same entries.
    private var areEqual: Bool {
        get async throws {
            var digests: Set<Digest> = []
            for node in nodes { digests.insert(try await node.node.ledger.frontier().digest) }
            return digests.count == 1
        }
    }
}
