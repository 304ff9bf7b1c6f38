internal import Ledger

/// Lets every node take over what every other node wrote.
package func exchange(_ nodes: [TestNode]) async throws {
    for node in nodes {
        for other in nodes where other.writer.replica != node.writer.replica {
            try await node.receive(from: other)
        }
    }
}
