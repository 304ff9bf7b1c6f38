internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

extension LocalNode {
    func performPlan(_ request: OldRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .planNew(let title):
            return try await create(
                .plan, parent: nil, ["title": title, "status": "draft"], release)
        case .planList: return try await planList()
        case .planShow(let id): return try await show(try await record(id, .plan))
        case .planInvite(let id, let members):
            return try await invite(members, to: try await record(id, .plan), release)
        case .planWithdraw(let id, let members):
            return try await withdraw(members, from: try await record(id, .plan), release)
        case .planHistory(let id): return try await history(try await record(id, .plan))
        case .planDifference(let id, let from, let to):
            return try await difference(try await record(id, .plan), from: from, to: to)
        case .actionAdd(let plan, let values):
            let plan = try await record(plan, .plan)
            return try await create(
                .action, parent: plan.id, values, notes: changeNote(on: plan), release)
        default: throw NodeError.badValue("command", "plan")
        }
    }

    /// Lets known members write a record.
    func invite(
        _ members: [String], to record: SharedRecord, _ release: String?
    ) async throws -> JSONValue {
        let members = try members.map(Self.member)
        for member in members where member != self.member && peers[member] == nil {
            throw NodeError.unknownPeer(member.text)
        }
        _ = try await publish(.invite(record: record.id, members: members), release)
        return ["id": .string(record.id.description)]
    }

    func withdraw(
        _ members: [String], from record: SharedRecord, _ release: String?
    ) async throws -> JSONValue {
        _ = try await publish(
            .withdraw(record: record.id, members: try members.map(Self.member)), release)
        return ["id": .string(record.id.description)]
    }

    private func planList() async throws -> JSONValue {
        let plans = try await reader.all(.plan)
        return [
            "plans": .array(
                plans.map { plan in
                    [
                        "id": .string(plan.id.description), "city": .string(plan.owner.text),
                        "title": plain(plan, "title"), "status": plain(plan, "status"),
                    ]
                })
        ]
    }

    func show(_ plan: SharedRecord) async throws -> JSONValue {
        let actions = try await reader.children(of: plan.id, .action)
        return [
            "id": .string(plan.id.description), "city": .string(plan.owner.text),
            "editors": .array(
                ([plan.owner] + plan.membership.open.map(\.member)).map { .string($0.text) }),
            "fields": fields(plan),
            "actions": .array(
                actions.map { ["id": .string($0.id.description), "fields": fields($0)] }),
        ]
    }
}
