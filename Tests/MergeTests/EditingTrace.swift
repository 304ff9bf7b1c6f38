import Foundation
import Merge
import TestSupport

/// A recorded editing session, read from its compressed file.
struct EditingTrace: Decodable {
    struct Patch: Decodable {
        var position: Int
        var deleted: Int
        var inserted: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            position = try values.decode(Int.self)
            deleted = try values.decode(Int.self)
            inserted = try values.decode(String.self)
        }
    }

    struct Transaction: Decodable {
        var parents: [Int]?
        var patches: [Patch]
    }

    /// One patch as an event.
    struct Event {
        var id: OperationID
        var parents: [OperationID]
        var run: EditRun
        var inserted: [Unicode.Scalar]
    }

    var endContent: String
    var txns: [Transaction]

    /// Reads `name` from a folder; the compressed file is expanded by gzip.
    init(named name: String, in folder: URL) throws {
        let process = try ChildProcess(
            "/usr/bin/gzip", ["-dc", folder.appendingPathComponent(name + ".json.gz").path])
        let data = Data(process.readToEnd())
        _ = process.wait()
        self = try JSONDecoder().decode(EditingTrace.self, from: data)
    }

    /// The patches as a graph of events, each after its parents.
    var events: [Event] {
        var output: [Event] = []
        var versions: [[OperationID]] = []
        for transaction in txns {
            var version: [OperationID]
            if let parents = transaction.parents {
                version = Array(Set(parents.flatMap { versions[$0] }))
            } else {
                version = versions.last ?? []
            }
            for patch in transaction.patches where patch.deleted > 0 || !patch.inserted.isEmpty {
                let inserted = [Unicode.Scalar](patch.inserted)
                let id = OperationID.test(output.count)
                let run = EditRun(
                    retain: patch.position, delete: patch.deleted, insert: inserted.count)
                output.append(Event(id: id, parents: version, run: run, inserted: inserted))
                version = [id]
            }
            versions.append(version)
        }
        return output
    }
}
