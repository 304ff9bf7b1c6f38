internal import GRDB
internal import Staff
internal import Testing

/// What the city wrote and did not share, as the file of the staff keeps it.
struct DraftStoreTests {
    private static let words = "架空 花子さんが遅くまで残る。"

    private static func write(
        _ store: StaffStore, _ parts: [WrittenPart], to subject: String = "new-1",
        at seconds: Int64 = 1_000
    ) async throws {
        try await store.writeDraft(
            subject, kind: "plan", parts, account: "account:1", post: nil, seconds: seconds)
    }

    @Test func `nothing of a draft stands in the file to be read, shared or not`() async throws {
        let city = try TemporaryStore()
        try await Self.write(
            city.store, [WrittenPart(name: "goal", text: Self.words, base: nil)])
        for text in ["花子さんが早く帰る。", nil] {
            try await Self.write(city.store, [WrittenPart(name: "goal", text: text, base: nil)])
        }
        let open = try SealedStoreTests.wholeFile(city.folder)
        try await city.store.settleDraft("new-1", seconds: 2_000)
        try city.store.close()
        let closed = try SealedStoreTests.wholeFile(city.folder)
        for bytes in [open, closed] {
            #expect(!SealedStoreTests.contains(bytes, "花子"))
            // The control: what is not sealed is found.
            #expect(SealedStoreTests.contains(bytes, "new-1"))
        }
    }

    @Test(arguments: [
        "UPDATE draft_parts SET part = 'theme'", "UPDATE draft_parts SET subject = 'new-2'",
        "UPDATE draft_parts SET revision = 7",
    ])
    func `words that were moved to another place do not open`(move: String) async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        var store = try StaffStore(folder: folder)
        try await Self.write(store, [WrittenPart(name: "goal", text: Self.words, base: nil)])
        try store.close()
        let queue = try DatabaseQueue(path: folder + "/" + StaffStore.fileName)
        try await queue.write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO drafts (subject, kind) VALUES ('new-2', 'plan')")
            try database.execute(sql: move)
            #expect(database.changesCount == 1)
        }
        try queue.close()
        store = try StaffStore(folder: folder)
        await #expect(throws: StaffError.databaseCorrupt) {
            for subject in ["new-1", "new-2"] { _ = try await store.openParts(of: subject) }
        }
        try store.close()
    }

    @Test func `earlier forms are kept for a page that was opened on them, and not for ever`()
        async throws
    {
        let city = try TemporaryStore()
        for number in 1...20 {
            try await Self.write(
                city.store, [WrittenPart(name: "goal", text: "\(number)", base: "b\(number)")])
        }
        let open = try await city.store.openParts(of: "new-1")
        #expect(open.map(\.text) == ["20"] && open.map(\.revision) == [20])
        #expect(open.map(\.base) == ["b20"] && open.map(\.isOpen) == [true])
        func form(_ revision: Int64) async throws -> String? {
            try await city.store.part("goal", of: "new-1", revision: revision)?.text
        }
        #expect(try await form(13) == "13")
        #expect(try await form(12) == nil)
        // What was shared is still known to whoever had it open; a week later it is gone.
        try await city.store.settleDraft("new-1", seconds: 2_000)
        #expect(try await city.store.drafts().isEmpty)
        #expect(try await form(20) == "20")
        try await Self.write(
            city.store, [WrittenPart(name: "theme", text: "次", base: nil)], to: "new-2",
            at: 2_000_000)
        #expect(try await form(20) == nil)
    }

    @Test func `a draft has bounds, and what is beyond them changes nothing`() async throws {
        let city = try TemporaryStore()
        try await Self.write(city.store, [WrittenPart(name: "goal", text: "前", base: nil)])
        let long = String(repeating: "あ", count: DraftPart.textScalarsMax + 1)
        let many = (0...DraftPart.partsMax).map { number in
            WrittenPart(name: "action/new-\(number)/title", text: "文", base: nil)
        }
        for parts in [[WrittenPart(name: "goal", text: long, base: nil)], many] {
            await #expect(throws: StaffError.draftFull) {
                try await Self.write(city.store, parts)
            }
        }
        #expect(try await city.store.openParts(of: "new-1").map(\.text) == ["前"])
        for number in 2...DraftPart.draftsMax {
            try await Self.write(
                city.store, [WrittenPart(name: "goal", text: "文", base: nil)],
                to: "new-\(number)")
        }
        await #expect(throws: StaffError.draftFull) {
            try await Self.write(
                city.store, [WrittenPart(name: "goal", text: "文", base: nil)], to: "new-0")
        }
        #expect(try await city.store.drafts().count == DraftPart.draftsMax)
    }

    @Test func `how far the log was stays with a draft that is being shared`() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        var store = try StaffStore(folder: folder)
        try await Self.write(store, [WrittenPart(name: "goal", text: "文", base: nil)])
        try await store.markSharing("new-1", since: 41)
        try store.close()
        store = try StaffStore(folder: folder)
        #expect(try await store.draft("new-1")?.sharingSince == 41)
        try await store.settleDraft("new-1", seconds: 3_000)
        #expect(try await store.draft("new-1") == nil)
        try store.close()
    }
}
