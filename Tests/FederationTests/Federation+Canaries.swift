import Alliance
import Ledger
import Merge
import Records
import TestSupport

extension Federation {
    /// How often a name or number of some city's staff occurs where it must not: in the entries that
    /// another node holds, or in anything that was ever sent, as sent and expanded.
    func namesOutside() async throws -> Int {
        var found = 0
        let messages = network.traffic.everything
        let all = ByteSearch(nodes.flatMap(\.staff.needles))
        for message in messages { found += all.count(in: message) }
        for (number, node) in nodes.enumerated() {
            let others = nodes.indices.filter { $0 != number }
            let search = ByteSearch(others.flatMap { nodes[$0].staff.needles })
            for bytes in try await node.storedBytes { found += search.count(in: bytes) }
        }
        return found
    }
}

extension FederationNode {
    /// The bytes of every entry held: bodies, contents, births.
    var storedBytes: [[UInt8]] {
        get async throws {
            var found: [[UInt8]] = []
            for log in try await node.store.logs() {
                found.append(log.birth.bytes)
                guard log.held > 0 else { continue }
                let entries = try await node.store.entries(
                    of: log.replica, in: 1...log.held, entriesMax: .max, bytesMax: .max)
                found += entries.map(\.bodyBytes) + entries.map(\.contents.storedBytes)
            }
            return found
        }
    }

    /// Where the passage stands that a comment quotes.
    func anchor(of comment: OperationID) async throws -> AnchorState {
        let record = try await reader.record(comment).required()
        guard case .anchor(let field, let spans) = record.value(CommentRules.passage),
            let parent = record.record.parent,
            let document = try await node.chronicle.document(
                FieldKey(record: parent, field: field))
        else { throw MissingValue() }
        return document.resolve(Anchor(spans: spans))
    }
}
