import Alliance
import Ledger
import Records
import Sync
import TestSupport

/// Two cities that have each written something.
struct Pair: Sendable {
    let circle: Circle
    let caller: TestNode
    let callee: TestNode

    init(mine: Int, theirs: Int, callerStore: any SpaceStore = InMemoryStore()) async throws {
        circle = try Circle()
        caller = try await TestNode(circle[0], trust: circle.trust, store: callerStore)
        callee = try await TestNode(circle[1], trust: circle.trust)
        for (node, count) in [(caller, mine), (callee, theirs)] {
            for number in 0..<count {
                try await node.write(
                    .create(SharedKind.plan.rawValue, title: "計画\(number)"))
            }
        }
    }

    /// Whether both hold the same entries and the same state.
    var areEqual: Bool {
        get async throws {
            let frontiers = (
                try await caller.ledger.frontier().digest, try await callee.ledger.frontier().digest
            )
            let mine = try await SharedState(of: caller)
            let theirs = try await SharedState(of: callee)
            return frontiers.0 == frontiers.1 && mine == theirs
        }
    }
}
