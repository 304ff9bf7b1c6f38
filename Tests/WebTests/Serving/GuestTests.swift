internal import Foundation
internal import Node
internal import Requests
internal import Testing

/// What the node itself answers to an adviser and an observer, whatever page asked.
@Suite("Guests of a city", .serialized) struct GuestTests {
    private static let record = String(repeating: "ab", count: 32) + ".0"

    /// Every way to write, and every way to something local.
    private static let closed: [any NodeRequest] = [
        NewPlan(title: "計画"), InviteToPlan(id: record, members: ["141305"]),
        WithdrawFromPlan(id: record, members: ["141305"]), AddAction(plan: record, values: [:]),
        SetField(kind: "plan", id: record, field: "title", value: "x"),
        ChangeFields(kind: "meeting", id: record, values: [:]),
        EditText(kind: "plan", id: record, field: "goal", text: "x", base: nil),
        EditText(kind: "plan", id: record, field: "goal", text: "x", base: nil, answers: record),
        EditText(kind: "project", id: record, field: "idea", text: "x", base: nil),
        NamePlanVersion(plan: record, name: "x"),
        KeepVersions(meeting: record, moment: "before", plans: []),
        NewMeeting(values: [:]), WriteMeeting(meeting: nil, parts: []),
        WriteMeeting(meeting: record, parts: [.init(place: .field("title"), text: "x", seen: "")]),
        AddAgendaItem(meeting: record, text: "x"),
        NoteAttendance(meeting: record, member: "142069", how: "place", left: nil),
        AddRounds(meeting: record, rounds: ["13:30": []]), AddRounds(meeting: record, rounds: [:]),
        AddTodo(meeting: record, values: [:]), SettleTodo(id: record, state: .done(on: nil)),
        AddDecision(meeting: record, values: [:]), NewRecord(kind: "project", values: [:]),
        NewRecord(kind: "award", values: [:]), NewRecord(kind: "review", values: [:]),
        PreviewMonth(month: "2026-10"), ScreenMonth(month: "2026-10"),
        PublishMonth(month: "2026-10"), RetractMonth(month: "2026-10", reason: "x"),
        ListPublishedMonths(), MonthsThatDiffer(), ListGroups(year: nil),
        ReformGroups(year: nil, isMeant: true), ShowPaydayRule(),
        ChangePaydayRule(day: 20, onDayOff: nil, overrides: []), ShowHelpDayCalendar(year: 2026),
        AnswerAdvice(advice: record, decision: "adopted", reason: "x", followUp: nil),
        ImportStaff(csv: FileContents([])), PreviewStaffImport(csv: FileContents([])),
        StageStaffList(csv: FileContents([])), ShowStagedList(), ListStaff(),
        ExportStaff(encoding: "utf8"), BindPost(account: nil, post: "職員課"),
        EraseStaff(employeeNumber: "T0"), PageOfSections(text: "", page: 0, size: 1),
        PageOfStaff(section: "総務部", page: 0, size: 1), PageOfPlacesToCome(page: 0, size: 1),
        FindStaff(employeeNumber: "T0"), CountLogins(), IssueFirstLink(), ShowGrantableRoles(),
        IssueSlip(name: "x", role: nil, removesSecondFactor: false, adviser: nil),
        BeginOwnLogin(name: "x", password: "x"), ShowLoginRights(account: 1),
        FindLoginHolder(account: 1), GrantRole(.member, to: 1), RevokeRole(.member, from: 1),
        HandOutSlip(name: "x", role: nil, removesSecondFactor: false),
        HandOutSlips(section: "総務部", onlyWithoutPassword: true),
        SetLoginActive(account: 1, isActive: false),
        RecordHelpDay(date: "2026-11-20", csv: FileContents([])), FindRecurring(months: nil),
        ShowMonthSharing(month: "2026-10"), ShowStatus(), SyncWithPeers(ids: []),
        AddPeer(descriptor: [], file: "", url: nil), ListPeers(), RemovePeer(id: "141305"),
        CheckPeers(), ReadDescriptor(descriptor: []), OwnDescriptor(), ListAdvisers(),
        PrepareAdviser(name: "幹事"), AcceptDelegation(file: [], fingerprint: nil),
        ReadDelegation(file: []), DelegationRequestFile(id: "00000000"),
        AdviserDescriptor(id: "00000000"), StopAdviser(id: "00000000"),
        BindAdviser(id: "00000000", login: "x"), UnbindAdviser(account: 1), ExportRecords(),
        RebuildRecords(), VerifyEverything(), BeginVerification(), ShowVerification(),
        MakeBackup(folder: nil, waits: true), ListBackups(folder: nil), VerifyBackup(path: nil),
        Diagnose(callsItself: false),
        ShowCondition(),
        PageOfAudit(
            filter: AuditFilter(acts: nil, from: nil, until: nil), before: nil, countMax: 1),
    ]

    private static let guestWrites: [any NodeRequest] = [
        GiveAdvice(plan: record, text: "x", field: nil, quote: nil),
        AddComment(record: record, text: "x", field: nil, quote: nil, source: nil),
        EditText(kind: "meeting", id: record, field: "minutes", text: "x", base: nil),
    ]

    @Test("nothing local and nothing of the city's is open to them") func closed() async throws {
        let hall = try await CityHall()
        for request in Self.closed {
            for post in ["幹事", "傍聴", "adviser", "observer"] {
                let call = Call.test(as: post, account: "account:999", release: "理由")
                let code = await hall.node.refusal(request, call)
                #expect(code == "role_refused", "\(request)")
            }
        }
        for request in Self.guestWrites {
            let call = Call.test(as: "傍聴", account: "account:999", release: "理由")
            let code = await hall.node.refusal(request, call)
            #expect(code == "role_refused", "\(request)")
        }
    }

    @Test("an adviser without a replica writes in nobody's name") func unbound() async throws {
        let hall = try await CityHall()
        let call = Call.test(as: "部会参加者", account: "x")
        let plan = try await hall.node.ask(NewPlan(title: "みんなで帰る日"), call).answer.id
        let requests: [any NodeRequest] = [
            GiveAdvice(plan: plan, text: "x", field: nil, quote: nil),
            AddComment(record: plan, text: "x", field: nil, quote: nil, source: nil),
        ]
        for account in ["account:999", "account:0", "account:", "account:-1", "root", ""] {
            for request in requests {
                let code = await hall.node.refusal(request, .test(as: "幹事", account: account))
                #expect(code == "adviser_unbound", "\(account)")
            }
        }
    }
}
