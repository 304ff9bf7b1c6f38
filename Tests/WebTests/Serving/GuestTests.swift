internal import Foundation
internal import Node
internal import Requests
internal import Testing

/// What the node itself answers to an adviser and an observer, whatever page asked.
@Suite("Guests of a city", .serialized) struct GuestTests {
    private static let record = String(repeating: "ab", count: 32) + ".0"

    /// Every way to write, and every way to something local.
    private static let closed: [OldRequest] = [
        .status, .sync(ids: []), .peerAdd(descriptor: [], file: "", url: nil), .peerList,
        .peerRemove(id: "141305"), .peerCheck,
        .adviceAnswer(advice: record, decision: "adopted", reason: "x", followUp: nil),
        .meetingNew(values: [:]), .agendaAdd(meeting: record, text: "x"),
        .attend(meeting: record, member: "142069", how: "place", left: nil),
        .roundAdd(meeting: record, at: "13:30", pairs: []),
        .roundsAdd(meeting: record, rounds: [:]),
        .staffImport(csv: FileContents([])), .staffList,
        .organisation(.list(day: nil)), .observation(.preview(month: "2026-10")),
        .observation(.publish(month: "2026-10")),
        .observation(.retract(month: "2026-10", reason: "x")),
        .outcome(.todoAdd(meeting: record, values: [:])),
        .outcome(.todoSettle(id: record, state: "done", on: nil)),
        .outcome(.decisionAdd(meeting: record, values: [:])),
        .accounts(.counts), .adviser(.list), .adviser(.prepare(name: "幹事")), .export, .rebuild,
        .verify,
    ]

    private static let closedRequests: [any NodeRequest] = [
        NewPlan(title: "計画"), InviteToPlan(id: record, members: ["141305"]),
        WithdrawFromPlan(id: record, members: ["141305"]), AddAction(plan: record, values: [:]),
        SetField(kind: "plan", id: record, field: "title", value: "x"),
        ChangeFields(kind: "meeting", id: record, values: [:]),
        EditText(kind: "plan", id: record, field: "goal", text: "x", base: nil),
        EditText(kind: "plan", id: record, field: "goal", text: "x", base: nil, answers: record),
        EditText(kind: "project", id: record, field: "idea", text: "x", base: nil),
        NamePlanVersion(plan: record, name: "x"),
        KeepVersions(meeting: record, moment: "before", plans: []), NewProject(values: [:]),
        RecordHelpDay(date: "2026-11-20", csv: FileContents([])), FindRecurring(months: nil),
        NominateForAward(values: [:]),
        AddReview(values: [:], parent: nil),
    ]

    private static let guestWrites: [OldRequest] = [
        .adviceAdd(plan: record, text: "x", field: nil, quote: nil),
        .commentAdd(record: record, text: "x", field: nil, quote: nil, source: nil),
    ]

    private static let guestWriteRequests: [any NodeRequest] = [
        EditText(kind: "meeting", id: record, field: "minutes", text: "x", base: nil)
    ]

    private func code(_ node: LocalNode, _ post: String, _ request: OldRequest) async -> String? {
        do {
            _ = try await Caller.$current.withValue(Caller(account: "account:999", post: post)) {
                try await node.perform(request, release: "理由")
            }
            return nil
        } catch { return NodeError(wrapping: error).code }
    }

    @Test("nothing local and nothing of the city's is open to them") func closed() async throws {
        let hall = try await CityHall()
        for request in Self.closed {
            for post in ["幹事", "傍聴", "adviser", "observer"] {
                #expect(await code(hall.node, post, request) == "role_refused", "\(request)")
            }
        }
        for request in Self.closedRequests {
            for post in ["幹事", "傍聴", "adviser", "observer"] {
                let call = Call.test(as: post, account: "account:999", release: "理由")
                let code = await hall.node.refusal(request, call)
                #expect(code == "role_refused", "\(request)")
            }
        }
        for request in Self.guestWrites {
            #expect(await code(hall.node, "傍聴", request) == "role_refused", "\(request)")
        }
        for request in Self.guestWriteRequests {
            let call = Call.test(as: "傍聴", account: "account:999", release: "理由")
            let code = await hall.node.refusal(request, call)
            #expect(code == "role_refused", "\(request)")
        }
    }

    @Test("an adviser without a replica writes in nobody's name") func unbound() async throws {
        let hall = try await CityHall()
        let call = Call.test(as: "部会参加者", account: "x")
        let plan = try await hall.node.ask(NewPlan(title: "みんなで帰る日"), call).answer.id
        let advice = OldRequest.adviceAdd(plan: plan, text: "x", field: nil, quote: nil)
        let comment = OldRequest.commentAdd(
            record: plan, text: "x", field: nil, quote: nil, source: nil)
        for account in ["account:999", "account:0", "account:", "account:-1", "root", ""] {
            for request in [advice, comment] {
                let caller = Caller(account: account, post: "幹事")
                let code = await Caller.$current.withValue(caller) {
                    do {
                        _ = try await hall.node.perform(request)
                        return "written"
                    } catch { return NodeError(wrapping: error).code }
                }
                #expect(code == "adviser_unbound", "\(account)")
            }
        }
    }
}
