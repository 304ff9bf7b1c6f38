internal import CivicCalendar
internal import HTML
internal import Requests

/// 係内ミーティング: a record of a minute, or honestly 「実施せず」 with its reason.
extension HelpDayPages {
    static let meetingRoutes: [PageRoute] = [
        .get("/helpday/meetings", .helpDay, meetings),
        .note("/helpday/meetings", .chiefs, recordMeeting),
    ]
    private static let shownMax = 100
    private static let recordSecondsMax: Int64 = 3_600

    private static func meetings(_ visit: PageRequest) async throws -> PageResponse {
        try await meetingsPage(visit, nil)
    }

    private static func meetingsPage(
        _ visit: PageRequest, _ trouble: HelpDayProblem?
    ) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let answer = try await visit.ask(ListSectionMeetings(month: nil))
        let themes = try await visit.ask(ListMeetingThemes()).themes
        return await frame(say("係内ミーティング")).page(visit, status: trouble == nil ? 200 : 422) {
            h1 { say("係内ミーティング") }
            HelpDayParts.trouble(trouble)
            if PageRoute.Access.chiefs.admits(reader.role) {
                SectionMeetingForm(visit: visit, reader: reader, themes: themes).html
            }
            list(Array(answer.meetings.suffix(shownMax).reversed()))
        }
    }

    private static func list(_ meetings: [SectionMeetingRow]) -> Markup {
        guard !meetings.isEmpty else { return p { say("まだ記録がありません。") } }
        return Tables.table(
            say("これまでの記録（新しい順）"), [say("月"), say("係"), say("実施"), say("テーマ"), say("記録・理由")],
            meetings.map { meeting in
                [
                    Markup((try? CivicMonth(reading: meeting.month))?.said ?? meeting.month),
                    bdi { HelpDayWords.section(meeting.section) },
                    Markup(
                        meeting.state == "held"
                            ? meeting.held.map { CivicDay($0).said } ?? say("実施した") : say("実施せず")),
                    Markup(meeting.themes.joined(separator: say("、"))),
                    div(.class("text")) { meeting.record ?? meeting.reason ?? "" },
                ]
            })
    }

    private static func recordMeeting(_ visit: PageRequest) async throws -> PageResponse {
        let form = visit.form
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(
                    RecordSectionMeeting(values: try values(form, visit)))
                return HelpDayParts.done("meeting", visit, on: "/helpday/meetings")
            } catch let trouble as MeetingProblem {
                return try await meetingsPage(visit, trouble.trouble)
            } catch {
                return try await meetingsPage(visit, try HelpDayProblem(error, at: visit.node))
            }
        }
    }

    private struct MeetingProblem: Error {
        let trouble: HelpDayProblem
    }

    private static func values(
        _ form: FormFields, _ visit: PageRequest
    ) throws -> SectionMeetingValues {
        guard let month = visit.month("month") else {
            throw MeetingProblem(
                trouble: HelpDayProblem(
                    code: "month", message: say("月を読み取れません。何も変更していません。"), action: CivicMonth.forms))
        }
        var values = SectionMeetingValues(month: month.text)
        values.section = form.typed("section")
        guard form["state"] != "not_held" else {
            values.isNotHeld = true
            values.reason = form["reason"]
            return values
        }
        values.held = visit.day("held", .back).map { $0.date == nil ? form["held"] ?? "" : $0.text }
        if let minutes = form.typed("minutes") {
            guard let number = TypedNumber.minutes(minutes, in: 1...600) else {
                throw MeetingProblem(
                    trouble: HelpDayProblem(
                        code: "minutes", message: say("時間は 1〜600 の分数にしてください。何も変更していません。"),
                        action: say("入力を確かめて、もう一度送信してください。")))
            }
            values.minutes = number
        }
        values.themes = form.all("theme")
        values.joint = (form["joint"] ?? "").split(whereSeparator: { $0 == "\n" || $0 == "、" })
            .map(String.init)
        values.record = form["record"]
        // How long the form was open is how long the record took.
        if let began = form["began"].flatMap({ Int64($0) }) {
            let took = visit.seconds.subtractingReportingOverflow(began).partialValue
            if (1...recordSecondsMax).contains(took) { values.recordSeconds = Int(took) }
        }
        return values
    }
}
