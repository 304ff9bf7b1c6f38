internal import Alliance
internal import HTML
internal import Requests

extension HomeTasks {
    /// Values that were set at once, of whatever kind of record, where this city may choose.
    static func conflicts(_ visit: PageRequest) async throws -> [HomeTask] {
        let answer = try await visit.ask(ListConflicts())
        return answer.conflicts.compactMap { conflict in
            guard conflict.settles, let (path, field) = place(conflict) else { return nil }
            return HomeTask(
                title: say("ほかの案から選ぶ: \(conflict.title ?? say("（題名なし）"))"),
                detail: say("\(field)が同じときに別々に書かれました。"), path: path)
        }
    }

    /// The page on which it is settled, and what the field is called there.
    private static func place(
        _ conflict: RegisterConflict
    ) -> (path: PagePath, field: String)? {
        let (id, field) = (conflict.record, conflict.field)
        let parent = conflict.parent ?? ""
        switch conflict.kind {
        case "plan": return (PagePath.plan(id), SharedKind.plan.title(field))
        case "action":
            return (
                PagePath.plan(parent) / "actions" / id,
                say("アクションの\(SharedKind.action.title(field))")
            )
        case "meeting":
            let page = ["status", "reason"].contains(field) ? "status" : "edit"
            return (PagePath.meeting(id) / page, SharedKind.meeting.title(field))
        case "todo":
            return (
                PagePath.meeting(parent) / "todos" / id, say("宿題の「\(SharedKind.todo.title(field))」")
            )
        case "advice": return (PagePath.advice(id).at("answer"), say("助言への答え"))
        // The rest has one writer each: two values need two nodes of one city, and no page settles them.
        default:
            guard let kind = SharedKind(named: conflict.kind)?.declaration, kind.general != nil,
                let path = PagePath.record(kind.kind, id)
            else { return nil }
            return (path, kind.field(named: field)?.title ?? field)
        }
    }
}
