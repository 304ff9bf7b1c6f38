internal import GRDB
internal import Ledger
internal import Merge
internal import Records
internal import Sync
internal import TestSupport

/// What a city keeps at a moment: what is shared, each local file by the number of commits that another
/// connection sees, and the audit.
struct Kept: Sendable {
    fileprivate let parts: [String: String]

    /// The names of what is another than before.
    func changes(since before: Kept) -> [String] {
        Set(before.parts.keys).union(parts.keys).filter { before.parts[$0] != parts[$0] }.sorted()
    }
}

/// Looks at a city's files from beside its stores.
struct KeptReader {
    private let city: City
    private let files: [(name: String, queue: DatabaseQueue)]

    init(_ city: City) throws {
        self.city = city
        files = try ["staff", "accounts", "notices"].map { name in
            var settings = Configuration()
            settings.readonly = true
            let path = city.folder.path + "/\(name).sqlite"
            return (name, try DatabaseQueue(path: path, configuration: settings))
        }
    }

    func kept() async throws -> Kept {
        var parts = [
            "records": try await city.own.store.stateHash().hex,
            "logs": try await city.own.ledger.frontier().digest.hex,
            "audit": "\(city.audit.all.count)",
        ]
        for file in files {
            let version = try await file.queue.read { database in
                try Int.fetchOne(database, sql: "PRAGMA data_version")
            }
            parts[file.name] = "\(version ?? 0)"
        }
        return Kept(parts: parts)
    }
}
