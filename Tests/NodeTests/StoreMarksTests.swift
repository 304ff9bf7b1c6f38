internal import Foundation
internal import Ledger
internal import Node
internal import NodeFolder
internal import Requests
internal import Staff
internal import Synchronization
internal import Testing

/// The marks outside the databases, with a process that is killed at every step.
@Suite struct `Marks of the databases` {
    private struct Killed: Error {}

    /// A folder as `init` leaves it, without any database.
    private func folder() throws -> DataFolder {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.path + "/marks-\(UUID().uuidString)")
        let member = try MemberID("142069")
        _ = try NodeSetup.initialize(
            folder,
            NodeSetup.Request(
                member: member, nameJapanese: "小田原市", nameEnglish: "Odawara", url: "",
                space: try SpaceFile.kanagawa()))
        return folder
    }

    /// Kills at the nth step of writing the file.
    private func killing(_ number: Int) -> StoreMarks.Reached {
        let left = Mutex(number)
        return { _ in
            let isNow = left.withLock { left in
                left -= 1
                return left == 0
            }
            if isNow { throw Killed() }
        }
    }

    private func open(
        _ folder: DataFolder, _ marks: StoreMarks
    ) throws -> StaffStore {
        let identity = try marks.admit(.staff, found: found(folder))
        let store = try StaffStore(
            folder: folder.path,
            keys: StaffKeys(
                master: [UInt8](repeating: 7, count: 32), storage: NoPeople(),
                randomBytes: { [UInt8](repeating: 9, count: $0) }), identity: identity)
        try marks.keep(.staff, try #require(found(folder)))
        return store
    }

    private func found(_ folder: DataFolder) -> FoundStore? {
        StaffStore.fileStanding(inFolder: folder.path).map {
            FoundStore(identity: $0.identity, writes: $0.writes, people: $0.people)
        }
    }

    private struct NoPeople: PersonKeyStorage {
        func read() throws -> [UInt8]? { nil }
        func replace(_ bytes: [UInt8]) throws {}
    }

    private var acting: Acting {
        Acting(post: .personnel, account: "test", seconds: 1_800_000_000)
    }

    @Test(arguments: 1...12)
    func `a process killed at any step of making a database is not refused`(step: Int) async throws
    {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        do {
            let marks = try StoreMarks(reading: folder, reached: killing(step))
            let store = try open(folder, marks)
            try store.close()
        } catch is Killed {}
        // The file may be there or not, and so may its mark: the node starts.
        let again = try StoreMarks(reading: folder)
        let store = try open(folder, again)
        try await store.setSetting("rule", to: "15", as: acting, .setCalendar)
        try store.close()
        // From now on it must be there.
        try FileManager.default.removeItem(atPath: folder.path + "/staff.sqlite")
        let last = try StoreMarks(reading: folder)
        let error = #expect(throws: NodeError.self) { try open(folder, last) }
        #expect(error?.code == "store_absent")
        #expect(error?.exitStatus == 3)
    }

    @Test(arguments: 1...5)
    func `a process killed between a commit and its mark is not refused`(step: Int) async throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        try open(folder, try StoreMarks(reading: folder)).close()
        do {
            let marks = try StoreMarks(reading: folder, reached: killing(step))
            let store = try open(folder, marks)
            try await store.setSetting("rule", to: "15", as: acting, .setCalendar)
            try marks.raise([.staff: try #require(found(folder))])
            try store.close()
        } catch is Killed {}
        let again = try StoreMarks(reading: folder)
        let store = try open(folder, again)
        #expect(try await store.setting("rule") == "15")
        try store.close()
    }

    @Test func `a clock that was ahead shuts no writing`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let marks = try StoreMarks(reading: folder)
        let now: Int64 = 1_800_000_000
        #expect(marks.ask(at: now + 10 * 365 * 86_400) == now + 10 * 365 * 86_400)
        #expect(marks.ask(at: now) == now)
        #expect(marks.ask(at: now + 61) == now)
    }

    @Test func `an older copy of a database is refused once its mark has moved on`() async throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let path = folder.path + "/staff.sqlite"
        try open(folder, try StoreMarks(reading: folder)).close()
        try FileManager.default.copyItem(atPath: path, toPath: path + ".older")
        let marks = try StoreMarks(reading: folder)
        let store = try open(folder, marks)
        try await store.setSetting("rule", to: "15", as: acting, .setCalendar)
        let standing = try await store.fileStanding()
        #expect(standing.writes > 0)
        try marks.raise([.staff: try #require(found(folder))])
        try store.close()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: path + ".older", toPath: path)
        let error = #expect(throws: NodeError.self) {
            try open(folder, try StoreMarks(reading: folder))
        }
        #expect(error?.code == "store_older")
        // A mark never goes back.
        let old = FoundStore(identity: standing.identity)
        try marks.raise([.staff: old])
        #expect(marks.file.stores["staff"]?.writes == standing.writes)
    }
}
