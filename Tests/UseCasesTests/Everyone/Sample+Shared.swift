internal import Requests
internal import TestSupport

/// What writes shared records.
extension Sample {
    static func draft(_ ids: CityIDs) -> SaveDraft {
        SaveDraft(
            id: ids.plan, kind: "plan",
            parts: [.init(place: .field("theme"), text: "定時退庁", seen: 0, base: "")])
    }

    static let shared: [String: Sample] = [
        "SetField": Sample {
            SetField(kind: "plan", id: $1.plan, field: "status", value: "active")
        },
        "ChangeFields": Sample {
            ChangeFields(
                kind: "meeting", id: $1.meeting, values: ["status": "cancelled", "reason": "台風"])
        },
        "EditText": Sample {
            EditText(kind: "plan", id: $1.plan, field: "goal", text: "明かりを消す。", base: nil)
        },
        "SaveDraft": Sample { draft($1) },
        "ShowDraft": Sample(after: .drafted) { ShowDraft(id: $1.plan) },
        "ListDrafts": Sample(after: .drafted) { _, _ in ListDrafts() },
        "DropDraft": Sample(after: .drafted) { DropDraft(id: $1.plan) },
        "ShareDraft": Sample(after: .drafted) { ShareDraft(id: $1.plan) },
        "ApproveDraft": Sample(after: .drafted) { ApproveDraft(id: $1.plan, delay: 180) },
        "TakeBackDraft": Sample(after: .drafted) { TakeBackDraft(id: $1.plan) },
        "NewPlan": Sample { _, _ in NewPlan(title: "新しい計画") },
        "AddAction": Sample {
            AddAction(plan: $1.plan, values: ["title": "早めに知らせる"], answers: nil)
        },
        "InviteToPlan": Sample { InviteToPlan(id: $1.plan, members: [City.neighbourCode]) },
        "WithdrawFromPlan": Sample(after: .invited) {
            WithdrawFromPlan(id: $1.plan, members: [City.neighbourCode])
        },
        "NamePlanVersion": Sample { NamePlanVersion(plan: $1.plan, name: "五月の案") },
        "KeepVersions": Sample {
            KeepVersions(meeting: $1.meeting, moment: "before", plans: [$1.plan])
        },
        "GiveAdvice": Sample {
            GiveAdvice(plan: $1.plan, text: "目的を先に書く", field: "goal", quote: "十九時")
        },
        "AnswerAdvice": Sample {
            AnswerAdvice(
                advice: $1.advice, decision: "adopted", reason: "そのとおり", followUp: "2026-07-01")
        },
        "AddComment": Sample {
            AddComment(record: $1.plan, text: "よい言葉です", field: nil, quote: nil, source: nil)
        },
        "NewMeeting": Sample { _, _ in
            NewMeeting(values: ["title": "六月の部会", "date": "2026-06-24", "form": "place"])
        },
        "WriteMeeting": Sample {
            WriteMeeting(
                meeting: $1.meeting,
                parts: [
                    .init(place: .field("place"), text: "小田原市役所", seen: ""),
                    .init(
                        place: .below(kind: "todo", id: "new-0", field: "text"), text: "表を送る",
                        seen: ""),
                ])
        },
        "AddAgendaItem": Sample { AddAgendaItem(meeting: $1.meeting, text: "各市の数") },
        "NoteAttendance": Sample {
            NoteAttendance(meeting: $1.meeting, member: City.code, how: "online", left: "15:10")
        },
        "AddRounds": Sample {
            AddRounds(meeting: $1.meeting, rounds: ["15:00": ["142069-142077"]])
        },
        "AddTodo": Sample {
            AddTodo(meeting: $1.meeting, values: ["text": "表を送る", "until": "2026-06-10"])
        },
        "SettleTodo": Sample { SettleTodo(id: $1.todo, state: .done(on: nil)) },
        "AddDecision": Sample { AddDecision(meeting: $1.meeting, values: ["text": "続ける"]) },
        "NewRecord": Sample {
            NewRecord(
                kind: "review", parent: $1.project,
                values: [
                    "subject": "助け合いデー", "decision": "続ける", "evidence": "平均を上回る。",
                    "reason": "定着した。",
                ])
        },
        "InviteToRecord": Sample {
            InviteToRecord(kind: "project", id: $1.project, members: [City.neighbourCode])
        },
        "WithdrawFromRecord": Sample(after: .invited) {
            WithdrawFromRecord(kind: "project", id: $1.project, members: [City.neighbourCode])
        },
    ]

    static let sharedReading: [String: Sample] = [
        "ShowMarkedTexts": Sample { ShowMarkedTexts(id: $1.plan) },
        "ShowReach": Sample { ShowReach(id: $1.plan) },
        "ListConflicts": Sample { _, _ in ListConflicts() },
        "ListInvitations": Sample { _, _ in ListInvitations() },
        "ListPlans": Sample { _, _ in ListPlans() },
        "PageOfPlans": Sample { _, _ in PageOfPlans(city: City.code, status: nil, page: 1) },
        "ShowPlan": Sample { ShowPlan(id: $1.plan) },
        "ShowPlanHistory": Sample { ShowPlanHistory(id: $1.plan) },
        "ShowPlanChanges": Sample { ShowPlanChanges(id: $1.plan, from: nil, to: nil) },
        "ListPlanVersions": Sample { ListPlanVersions(plan: $1.plan) },
        "ComparePlanVersions": Sample {
            ComparePlanVersions(plan: $1.plan, from: "start", to: "now")
        },
        "TextAtVersion": Sample {
            TextAtVersion(record: $1.plan, field: "goal", version: "empty")
        },
        "ShowKeptVersions": Sample { ShowKeptVersions(meeting: $1.meeting) },
        "ListAdvice": Sample { _, _ in ListAdvice() },
        "PageOfAdvice": Sample { PageOfAdvice(plan: $1.plan) },
        "ShowAdvice": Sample { ShowAdvice(id: $1.advice) },
        "ListAdviceDue": Sample { _, _ in ListAdviceDue(day: "2026-07-01") },
        "ListComments": Sample { ListComments(record: $1.plan) },
        "ListMeetings": Sample { _, _ in ListMeetings() },
        "PageOfMeetings": Sample { _, _ in PageOfMeetings(status: "planned", page: 1) },
        "ShowMeeting": Sample { ShowMeeting(id: $1.meeting) },
        "ShowMeetingCalendar": Sample {
            ShowMeetingCalendar(id: $1.meeting, base: "https://node.example")
        },
        "CalendarForFeed": Sample { _, _ in
            CalendarForFeed(posts: ["部会参加者"], base: "https://node.example")
        },
        "ProposeRounds": Sample { _, _ in
            ProposeRounds(
                cities: [City.code, City.neighbourCode, "142077"], leaving: [:], begin: "14:00",
                minutes: 20, pause: 5)
        },
        "ListTodos": Sample { _, _ in ListTodos(city: City.code, state: "open") },
        "ListRecords": Sample { _, _ in ListRecords(kind: "award") },
        "PageOfRecords": Sample { _, _ in
            PageOfRecords(kind: "project", city: City.code, choice: "proposed", page: 1)
        },
        "RecordsBelow": Sample { RecordsBelow(kind: "review", parent: $1.project) },
        "ShowRecord": Sample { ShowRecord(kind: "project", id: $1.project) },
        "ShowRecordHistory": Sample { ShowRecordHistory(kind: "project", id: $1.project) },
        "ShowRecordName": Sample { ShowRecordName(id: $1.meeting) },
        "FollowText": Sample {
            try FollowText(
                record: $1.plan, field: "goal", version: "empty",
                page: OpenPage(session: "s", page: "p").required(), who: "係長", at: 0, seconds: 0
            ).required()
        },
        "LeaveText": Sample { _, _ in
            LeaveText(page: try OpenPage(session: "s", page: "p").required())
        },
        "LeaveAllTexts": Sample { _, _ in LeaveAllTexts(session: "s") },
    ]
}
