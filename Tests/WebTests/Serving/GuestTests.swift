internal import Foundation
internal import Node
internal import Requests
internal import Testing

/// What the node itself answers to an adviser and an observer, whatever page asked.
@Suite("Guests of a city", .serialized) struct GuestTests {
    private static let record = String(repeating: "ab", count: 32) + ".0"

    /// Every way to write, and every way to something local.
    private static let closed: [OldRequest] = [
        .planNew(title: "計画"),
        .planInvite(id: record, members: ["141305"]),
        .planWithdraw(id: record, members: ["141305"]),
        .actionAdd(plan: record, values: [:]),
        .recordSet(kind: "plan", id: record, field: "title", value: "x"),
        .recordChange(kind: "meeting", id: record, values: [:]),
        .textEdit(kind: "plan", id: record, field: "goal", text: "x", base: nil),
        .textEdit(kind: "project", id: record, field: "idea", text: "x", base: nil),
        .adviceAnswer(advice: record, decision: "adopted", reason: "x", followUp: nil),
        .meetingNew(values: [:]), .agendaAdd(meeting: record, text: "x"),
        .attend(meeting: record, member: "142069", how: "place", left: nil),
        .roundAdd(meeting: record, at: "13:30", pairs: []),
        .roundsAdd(meeting: record, rounds: [:]),
        .staffImport(csv: FileContents([])), .staffList,
        .helpDayRecord(date: "2026-11-20", csv: FileContents([])),
        .organisation(.list(day: nil)), .observation(.preview(month: "2026-10")),
        .observation(.publish(month: "2026-10")),
        .observation(.retract(month: "2026-10", reason: "x")),
        .recurring(.recurring(months: nil)),
        .version(.name(plan: record, name: "x")),
        .version(.keep(meeting: record, moment: "before", plans: [])),
        .outcome(.todoAdd(meeting: record, values: [:])),
        .outcome(.todoSettle(id: record, state: "done", on: nil)),
        .outcome(.decisionAdd(meeting: record, values: [:])),
        .inAnswer(
            advice: record,
            change: .textEdit(kind: "plan", id: record, field: "goal", text: "x", base: nil)),
        .accounts(.counts),
    ]

    private static let closedRequests: [any NodeRequest] = [
        NewProject(values: [:]), NominateForAward(values: [:]),
        AddReview(values: [:], parent: nil), ShowStatus(), SyncWithPeers(ids: []),
        AddPeer(descriptor: [], file: "", url: nil), ListPeers(), RemovePeer(id: "141305"),
        CheckPeers(), ReadDescriptor(descriptor: []), OwnDescriptor(), ListAdvisers(),
        PrepareAdviser(name: "幹事"), AcceptDelegation(file: [], fingerprint: nil),
        ReadDelegation(file: []), DelegationRequestFile(id: "00000000"),
        AdviserDescriptor(id: "00000000"), StopAdviser(id: "00000000"),
        BindAdviser(id: "00000000", login: "x"), UnbindAdviser(account: 1), ExportRecords(),
        RebuildRecords(), VerifyEverything(), BeginVerification(), ShowVerification(),
        ShowCondition(),
        PageOfAudit(
            filter: AuditFilter(acts: nil, from: nil, until: nil), before: nil, countMax: 1),
    ]

    private static let guestWrites: [OldRequest] = [
        .adviceAdd(plan: record, text: "x", field: nil, quote: nil),
        .commentAdd(record: record, text: "x", field: nil, quote: nil, source: nil),
        .textEdit(kind: "meeting", id: record, field: "minutes", text: "x", base: nil),
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
    }

    @Test("an adviser without a replica writes in nobody's name") func unbound() async throws {
        let hall = try await CityHall()
        let plan = try await Caller.$current.withValue(Caller(account: "x", post: "部会参加者")) {
            try await hall.node.perform(.planNew(title: "みんなで帰る日"))["id"]?.text ?? ""
        }
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
