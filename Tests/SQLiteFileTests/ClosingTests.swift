internal import Foundation
internal import GRDB
internal import SQLiteFile
internal import Synchronization
internal import Testing

/// Nothing stays open, whatever goes wrong.
@Suite struct ClosingTests {
    private struct Interrupted: Error {}

    @Test func `an open file is seen, and closed it is gone`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        #expect(folder.openCount > 0)
        try file.close()
        #expect(folder.openCount == 0)
    }

    @Test func `a file is closed when its making fails half-way`() async throws {
        let folder = try TestFolder()
        let kept = Kept()
        #expect(throws: Interrupted.self) {
            try folder.open { form in
                form.prepare = { writer in
                    kept.hold(writer)
                    throw Interrupted()
                }
            }
        }
        // Not because the last reference went: the connection itself is closed.
        #expect(folder.openCount == 0)
        #expect(kept.isHolding)
        let file = try folder.open()
        #expect(try await file.kept() == [])
        try file.close()
    }

    @Test(arguments: [false, true])
    func `and when the store does not admit it`(isReadOnly: Bool) throws {
        let folder = try TestFolder()
        try folder.open().close()
        let refuse: (inout StoreForm) -> Void = { $0.admit = { _ in throw Interrupted() } }
        #expect(throws: Interrupted.self) {
            if isReadOnly { _ = try folder.readOnly(refuse) } else { _ = try folder.open(refuse) }
        }
        #expect(folder.openCount == 0)
    }

    @Test func `closing empties the log, and twice is once`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        // A connection that only reads stays to the end.
        #expect(try await file.kept() == [[1]])
        try file.close()
        try file.close()
        let log = try? FileManager.default.attributesOfItem(atPath: folder.file + "-wal")
        #expect((log?[.size] as? NSNumber)?.intValue ?? 0 == 0)
        await #expect(throws: (any Error).self) { try await file.kept() }
        await #expect(throws: (any Error).self) { try await file.keep([2]) }
        let again = try folder.open()
        #expect(try await again.kept() == [[1]])
        try again.close()
    }

    @Test func `a snapshot keeps what it saw`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        let snapshot = try file.snapshot()
        try await file.keep([2])
        #expect(try await snapshot.kept() == [[1]])
        #expect(snapshot.isReadOnly)
        #expect(try await file.kept() == [[1], [2]])
        let both = try await file.read(beside: snapshot) { own, other in
            try [own, other].map { try Int.fetchOne($0, sql: "SELECT count(*) FROM plans") }
        }
        #expect(both == [2, 1])
        try snapshot.close()
        try file.close()
    }
}

/// Keeps a connection from going with its last reference.
private final class Kept: Sendable {
    private let held = Mutex<(any DatabaseWriter)?>(nil)
    func hold(_ writer: any DatabaseWriter) { held.withLock { $0 = writer } }
    var isHolding: Bool { held.withLock { $0 != nil } }
}
