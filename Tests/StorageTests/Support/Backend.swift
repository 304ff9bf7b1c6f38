import Foundation
import Records
import SQLiteLedger
import Testing

/// Where a space can lie. Every test that takes a backend runs over all of them.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case inMemory = "in memory"
    case sqlite = "SQLite"

    var testDescription: String { rawValue }

    func run<Value: Sendable>(
        _ body: (any SpaceStore) async throws -> Value
    ) async throws -> Value {
        switch self {
        case .inMemory: return try await body(InMemoryStore())
        case .sqlite:
            let folder = try TemporaryFolder()
            let store = try SQLiteStore(path: folder.ledger)
            let value = try await body(store)
            #expect(try await store.integrityCheck() == [])
            try store.close()
            return value
        }
    }
}

/// A folder that ends with the test.
final class TemporaryFolder: Sendable {
    let url: URL

    /// Where the ledger lies.
    var ledger: String { path("ledger.sqlite") }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }
}
