internal import Alliance
internal import HTML
internal import Requests

/// Meetings of the alliance: the list, one meeting with all that belongs to it, the one form for all of it, and the
/// few acts beside it.
enum MeetingPages {
    static let routes: [PageRoute] = [
        .carried("/meetings", .signedIn, list),
        .get("/meetings/new", .writers, newMeeting),
        .draft("/meetings", .writers, create),
        .carried("/meetings/:id", .signedIn, show),
        .get("/meetings/:id/reach", .signedIn, reach),
        .get("/meetings/:id/calendar.ics", .signedIn, calendarFile),
        .carried("/meetings/:id/write", .advisers, editor),
        .draft("/meetings/:id/write", .advisers, save),
        .carried("/meetings/:id/minutes", .advisers, minutesForm),
        .draft("/meetings/:id/minutes", .advisers, saveMinutes),
        .carried("/meetings/:id/rounds/:round", .advisers, notesForm),
        .draft("/meetings/:id/rounds/:round", .advisers, saveNotes),
        .carried("/meetings/:id/todos/:todo", .writers, todoForm),
        .draft("/meetings/:id/todos/:todo", .writers, saveTodo),
        .chosen("/meetings/:id/decisions/:decision", .writers, setDecision),
        .get("/meetings/:id/versions", .signedIn, versions),
        .chosen("/meetings/:id/versions", .writers, keepVersions),
    ]

    static func crumbs(_ meeting: ShowMeeting.Answer) -> [Frame.Crumb] {
        [
            .init(title: say("会合"), path: "/meetings"),
            .init(title: meeting.title, path: PagePath.meeting(meeting.id)),
        ]
    }

    /// For the reader's own calendar program.
    private static func calendarFile(_ visit: PageRequest) async throws -> PageResponse {
        let base = visit.origin ?? "http://" + visit.authority
        let file = try await visit.ask(ShowMeetingCalendar(id: visit["id"], base: base))
        return .file(
            Array(file.ics.utf8), type: "text/calendar; charset=utf-8", name: "meeting.ics")
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let status = visit.query.typed("status")
        let answer = try await visit.ask(
            PageOfMeetings(status: status, page: Paging.number(visit)))
        let cities = await CityNames(visit)
        let paging = Paging(total: answer.total, page: answer.page)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        return await Frame(title: say("会合"), place: .meetings, showsContacts: true).page(visit) {
            h1 { say("会合") }
            p(.class("row noprint")) {
                if canWrite {
                    a(.class("button"), .href("/meetings/new")) {
                        SharedKind.meeting.declaration.words.new.said
                    }
                }
                a(.href(PagePath("/notices").at("feed"))) { say("Outlook などの予定表で受け取る") }
            }
            if answer.total > 0 || status != nil {
                form(.action("/meetings"), .class("row filter")) {
                    Controls.select(
                        "status", SharedKind.meeting.title("status"),
                        SharedKind.meeting.field("status").filter(all: say("すべて")),
                        chosen: status ?? "")
                    button(.class("second")) { say("絞り込む") }
                }
            }
            if answer.meetings.isEmpty {
                p { status == nil ? say("まだ会合がありません。") : say("この状態の会合はありません。") }
            } else {
                Tables.table(
                    say("会合（日の新しい順、\(answer.total)件）"),
                    ["date", "title", "form", "status"].map(SharedKind.meeting.title) + [
                        say("書いた市")
                    ],
                    answer.meetings.map { meeting in
                        [
                            Markup(CivicDay(meeting.date).said),
                            a(.href(PagePath.meeting(meeting.id))) {
                                bdi { meeting.title ?? say("（題名なし）") }
                            },
                            Markup(SharedKind.meeting.shown("form", meeting.form)),
                            Tables.tag(SharedKind.meeting.shown("status", meeting.status)),
                            Markup(cities[meeting.city]),
                        ]
                    })
                paging.links(say("会合のページ"), PagePath("/meetings").with("status", status))
            }
        }
    }
}
