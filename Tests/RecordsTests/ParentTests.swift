import Alliance
import Records
import TestSupport
import Testing

/// Below what a record may stand, as every node judges it: Protocol.md §7.2.
struct ParentTests {
    @Test func `a kind with an optional parent stands alone or below the kinds that it names`()
        async throws
    {
        let stage = try await PermissionStage()
        let meeting = try await stage.owner.writeOne(.create(SharedKind.meeting.rawValue))
        let project = try await stage.owner.writeOne(.create(SharedKind.project.rawValue))
        for (parent, exists) in [
            (nil, true), (stage.plan, true), (project, true), (meeting, false),
        ] {
            let id = try await stage.owner.writeOne(
                .create(SharedKind.review.rawValue, parent: parent))
            let record = try await stage.owner.store.records([id])[id]
            #expect((record != nil) == exists)
            #expect(record?.parent == (exists ? parent : nil))
        }
    }

    @Test func `a kind that asks for a parent does not stand alone, and one without takes none`()
        async throws
    {
        let stage = try await PermissionStage()
        for kind in SharedKind.allCases where !kind.rules.mayStandAlone {
            let id = try await stage.owner.writeOne(.create(kind.rawValue))
            #expect(try await stage.owner.store.records([id])[id] == nil, "\(kind)")
        }
        for kind in SharedKind.allCases where kind.rules.parents.isEmpty {
            let id = try await stage.owner.writeOne(.create(kind.rawValue, parent: stage.plan))
            #expect(try await stage.owner.store.records([id])[id] == nil, "\(kind)")
        }
    }
}
