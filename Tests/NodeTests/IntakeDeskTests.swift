internal import Foundation
internal import Ledger
internal import Node
internal import NodeFolder
internal import Requests
internal import Synchronization
internal import Testing

/// What is taken of a member in a day, and the floor of free space.
struct IntakeDeskTests {
    private final class World: Sendable {
        let seconds = Mutex(1_796_000_000.0)
        let free = Mutex<Int?>(1 << 40)
        let path = FileManager.default.temporaryDirectory.path + "/intake-\(UUID().uuidString).json"

        func desk() -> IntakeDesk {
            IntakeDesk(
                path: path, budgetBytes: 10 << 20, floorBytes: 1 << 20,
                seconds: { self.seconds.withLock { $0 } }, freeBytes: { self.free.withLock { $0 } })
        }
    }

    private func code(_ desk: IntakeDesk, _ member: MemberID) async -> String? {
        do {
            try await desk.check(member)
            return nil
        } catch { return error.code }
    }

    @Test func `a member's budget is a day's, and nobody else's`() async throws {
        let world = World()
        let desk = world.desk()
        let (hostile, other) = (try MemberID("142069"), try MemberID("141305"))
        for _ in 0..<5 {
            #expect(await code(desk, hostile) == nil)
            await desk.took(2 << 20, of: hostile)
        }
        #expect(await code(desk, hostile) == "member_budget")
        #expect(await desk.membersOver() == [hostile])
        #expect(await code(desk, other) == nil)
        // The next process knows it, and a clock put back opens no second budget.
        let again = world.desk()
        #expect(await code(again, hostile) == "member_budget")
        world.seconds.withLock { $0 -= 3_600 * 20 }
        #expect(await code(again, hostile) == "member_budget")
        world.seconds.withLock { $0 += 86_400 * 2 }
        #expect(await code(again, hostile) == nil)
        #expect(await again.membersOver().isEmpty)
    }

    @Test func `below the floor nothing is taken, and above it everything again`() async throws {
        let world = World()
        let desk = world.desk()
        let member = try MemberID("142069")
        world.free.withLock { $0 = 1_000 }
        #expect(await code(desk, member) == "disk_low")
        #expect(await desk.isDiskLow)
        world.free.withLock { $0 = 2 << 20 }
        #expect(await code(desk, member) == nil)
        world.free.withLock { $0 = nil }
        #expect(await code(desk, member) == nil)
    }

    @Test(arguments: [["member.budget": "0"], ["disk.floor": "x"], ["disk.floor": "-1"]])
    func `wrong limits stop the start`(flags: [String: String]) async throws {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.path + "/limits-\(UUID().uuidString)")
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(folder, flags: flags)
        }
        #expect(error?.code == "bad_settings")
    }
}
