internal import Alliance
internal import HTML
internal import Requests

/// One meeting as a document to read: before it the agenda and who comes, in it the rounds, after it the
/// minutes.
extension MeetingPages {
    static func show(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        // Minutes and notes are everybody's, an adviser's too.
        let canNote =
            try PageRoute.Access.advisers.admits(visit.signedIn().role)
            && !AuthorParts.canOnlyRead(cities, visit)
        let marked = try await visit.ask(ShowMarkedTexts(id: meeting.id))
        let comments = try await visit.ask(ListComments(record: meeting.id))
        let frame = Frame(
            title: meeting.title, place: .meetings,
            crumbs: [.init(title: say("会合"), path: "/meetings")], showsContacts: true)
        return await frame.page(visit) {
            h1 { bdi { meeting.title } }
            head(meeting, cities)
            ways(meeting, canNote, visit)
            exports(meeting)
            if canWrite, ["cancelled", "postponed"].contains(meeting.status) {
                p(.class("noprint")) {
                    a(.href(PagePath("/meetings/new").with("from", meeting.id))) {
                        say("議題を引き継いで、次の会合をつくる")
                    }
                }
            }
            agenda(meeting)
            attendance(meeting, cities)
            rounds(meeting, canNote, cities)
            minutes(meeting, canNote, marked)
            outcomes(meeting, canWrite, visit, cities)
            div(.class("noprint")) {
                p {
                    a(.href(PagePath.meeting(meeting.id) / "versions")) {
                        say("会合の前と後に、各市が持っていた計画の版")
                    }
                }
                CommentParts.section(comments.comments, on: meeting.id, .meeting, cities, visit)
                p {
                    a(.href(PagePath.meeting(meeting.id) / "reach")) { say("この会合の記録が、どの市に届いているか") }
                }
            }
        }
    }

    /// Reads the whole history, so it has a page of its own.
    static func reach(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let reach = try await visit.ask(ShowReach(id: meeting.id))
        let cities = await CityNames(visit)
        let frame = Frame(
            title: say("どの市に届いているか"), place: .meetings, crumbs: crumbs(meeting), showsContacts: true
        )
        return await frame.page(visit) {
            h1 { say("どの市に届いているか") }
            ReachParts.section(reach, cities)
        }
    }

    @MarkupBuilder private static func head(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> Markup {
        p(.class("row")) {
            Tables.tag(SharedKind.meeting.shown("status", meeting.status))
            // A badge of what nobody said would say nothing.
            if let form = meeting.fields["form"]?.value {
                Tables.tag(SharedKind.meeting.shown("form", form))
            }
        }
        if ["cancelled", "postponed"].contains(meeting.status) {
            div(.class("notice warn")) {
                p { say("\(SharedKind.meeting.shown("status", meeting.status))の理由") }
                div(.class("text")) { meeting.fields["reason"]?.value ?? say("（書かれていません）") }
            }
        }
        dl(.class("facts")) {
            dt { say("日時") }
            dd {
                CivicDay(meeting.fields["date"]?.value).said
                if let begin = meeting.begin { say("　\(begin)") }
                if let end = meeting.fields["end"]?.value { say("〜\(end)") }
            }
            if let place = meeting.fields["place"]?.value, !place.isEmpty {
                dt { SharedKind.meeting.title("place") }
                dd { bdi { place } }
            }
            if let link = meeting.fields["link"]?.value, !link.isEmpty {
                dt { SharedKind.meeting.title("link") }
                dd { address(link) }
            }
            dt { say("書いた市") }
            dd { cities[meeting.city] }
        }
        for field in SharedKind.meeting.declaration.fields.map(\.name) {
            if let answer = meeting.fields[field], answer.hasCandidates {
                p(.class("notice warn")) {
                    say("\(answer.bothTitle)があります（\(SharedKind.meeting.title(field))）: ")
                    bdi {
                        answer.candidates.map {
                            say(
                                "「\(SharedKind.meeting.shown(field, $0.value?.text))」（\(cities[$0.city])）"
                            )
                        }.joined(separator: say("、"))
                    }
                }
            }
        }
    }

    /// Other cities write it, so that it is a link only where it leads where it says.
    private static func address(_ text: String) -> Markup {
        guard let address = WebAddress(text) else { return bdi { text } }
        return a(.href(outside: address)) { text }
    }

    private static func ways(
        _ meeting: ShowMeeting.Answer, _ canNote: Bool, _ visit: PageRequest
    ) -> Markup {
        div(.class("row noprint")) {
            if canNote {
                a(.class("button"), .href(PagePath.meeting(meeting.id) / "write")) { say("会合を書く") }
            }
            a(.class("button second"), .href(MeetingRoom.path(meeting.id))) { say("会合を進める") }
            a(.href(PagePath.meeting(meeting.id) / "calendar.ics")) { say("予定表に入れる（ファイル）") }
            if !visit.isTaken, !visit.isSharedComputer {
                form(.post, .action("/carry/begin")) {
                    Controls.token(visit)
                    input(.type("hidden"), .name("meeting"), .value(meeting.id))
                    button(.class("second")) { say("会合に持っていく") }
                }
            }
        }
    }

    private static func agenda(_ meeting: ShowMeeting.Answer) -> Markup {
        section(.labelledBy("agenda")) {
            h2(.id("agenda")) { say("議題") }
            if meeting.agenda.isEmpty { p { say("まだありません。") } }
            ol {
                for item in meeting.agenda {
                    li { div(.class("text")) { item.text ?? say("（消されました）") } }
                }
            }
        }
    }

    /// Cities of which nothing is known stand in a line beneath.
    private static func attendance(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> Markup {
        let known = cities.cities.filter { meeting.attendance(of: $0.value) != nil }
        let others = cities.cities.filter { meeting.attendance(of: $0.value) == nil }
        return section(.labelledBy("attendance")) {
            h2(.id("attendance")) { say("各市の参加") }
            if known.isEmpty {
                p { say("まだ書かれていません。") }
            } else {
                Tables.table(
                    say("市ごとの参加"), [say("市"), say("参加"), say("書いた市")],
                    known.map { city in
                        let note = meeting.attendance(of: city.value)
                        let left = note?.left.map { say("（\($0)に途中で出る）") } ?? ""
                        return [
                            Markup(city.title),
                            Markup(SharedKind.attendance.shown("how", note?.how) + left),
                            Markup(note.map { cities[$0.by] } ?? ""),
                        ]
                    })
                if !others.isEmpty {
                    p(.class("muted")) {
                        say("まだ分からない市: ") + others.map(\.title).joined(separator: say("、"))
                    }
                }
            }
        }
    }

    private static func rounds(
        _ meeting: ShowMeeting.Answer, _ canNote: Bool, _ cities: CityNames
    ) -> Markup {
        section(.labelledBy("rounds")) {
            h2(.id("rounds")) { say("対話の組み合わせ") }
            if meeting.rounds.isEmpty { p { say("まだありません。") } }
            for round in meeting.byTime {
                div(.class("card")) {
                    h3 { say("\(round.at ?? "–") から") }
                    ul { for pair in round.pairs { li { RoundWords.pair(pair, cities) } } }
                    if !round.notes.isEmpty { div(.class("text")) { round.notes } }
                    if canNote {
                        p(.class("noprint")) {
                            a(.href(PagePath.meeting(meeting.id) / "rounds" / round.id)) {
                                say("\(round.at ?? "–")からの記録を\(Writing.verb(round.notes))")
                            }
                        }
                    }
                }
            }
        }
    }

    private static func minutes(
        _ meeting: ShowMeeting.Answer, _ canWrite: Bool, _ marked: MarkedTexts
    ) -> Markup {
        section(.labelledBy("part-minutes")) {
            h2(.id("part-minutes")) { SharedKind.meeting.title("minutes") }
            marked.html("minutes", meeting.fields["minutes"]?.text ?? "", canWrite: canWrite)
            if canWrite {
                p(.class("noprint")) {
                    a(.class("button second"), .href(PagePath.meeting(meeting.id) / "minutes")) {
                        say("議事録を\(Writing.verb(meeting.fields["minutes"]?.text))")
                    }
                }
            }
        }
    }
}
