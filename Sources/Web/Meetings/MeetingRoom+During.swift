internal import Alliance
internal import HTML
internal import Requests

/// What goes on: the clock, the agenda, the round that is on with its pairs and how long it still goes, who is there
/// and until when, and the ways to write.
extension MeetingRoom {
    static func during(
        _ meeting: ShowMeeting.Answer, _ visit: PageRequest, _ cities: CityNames
    ) -> Markup {
        let canNote = PageRoute.Access.advisers.admits(visit.reader?.role)
        let here = PagePath.meeting(meeting.id)
        return section(.class("wall"), .labelledBy("during")) {
            h2(.id("during")) { say("いま") }
            // Without the script the times stand beside the rounds.
            p(.class("clock"), .data(.clock, meeting.fields["date"]?.value ?? ""), .role("timer"))
            if canNote {
                div(.class("row noprint")) {
                    a(.class("button"), .href(here / "minutes")) { say("議事録を書く") }
                    a(.class("button second"), .href((here / "write").at("decisions-title"))) {
                        say("決まったこと・宿題を書く")
                    }
                    a(.class("button second"), .href((here / "write").at("attendance-title"))) {
                        say("参加を直す")
                    }
                }
            }
            agenda(meeting)
            rounds(meeting, canNote, cities)
            attendance(meeting, cities)
            todos(meeting, cities)
        }
    }

    @MarkupBuilder private static func agenda(_ meeting: ShowMeeting.Answer) -> Markup {
        h3 { say("議題") }
        if meeting.agenda.isEmpty { p { say("まだありません。") } }
        ol { for item in meeting.agenda { li { bdi { item.text ?? say("（消されました）") } } } }
    }

    /// A round goes on until the next one begins, the last one until the meeting ends.
    @MarkupBuilder private static func rounds(
        _ meeting: ShowMeeting.Answer, _ canNote: Bool, _ cities: CityNames
    ) -> Markup {
        let rounds = meeting.byTime
        h3 { say("対話の組み合わせ") }
        if rounds.isEmpty { p { say("まだありません。") } }
        for (index, round) in rounds.enumerated() {
            let end =
                index + 1 < rounds.count ? rounds[index + 1].at : meeting.fields["end"]?.value
            div(
                .class("card round"), .data(.begin, round.at ?? "", isPresent: round.at != nil),
                .data(.end, end ?? "", isPresent: end != nil)
            ) {
                h4 {
                    if let end, !end.isEmpty {
                        say("\(round.at ?? "–")〜\(end)")
                    } else {
                        say("\(round.at ?? "–") から")
                    }
                    span(.class("left"), .data(.line, "left"))
                }
                ul(.class("pairs")) {
                    for pair in round.pairs { li { RoundWords.pair(pair, cities) } }
                }
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

    @MarkupBuilder private static func attendance(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> Markup {
        let known = cities.cities.filter { meeting.attendance(of: $0.value) != nil }
        h3 { say("各市の参加") }
        if known.isEmpty { p { say("まだ書かれていません。") } }
        ul(.class("plain")) {
            for city in known {
                let note = meeting.attendance(of: city.value)
                li {
                    strong { city.title }
                    say("　") + SharedKind.attendance.shown("how", note?.how)
                    if let left = note?.left, !left.isEmpty { say("（\(left)に途中で出る）") }
                }
            }
        }
    }

    @MarkupBuilder private static func todos(
        _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> Markup {
        if !meeting.todos.isEmpty {
            h3 { say("宿題") }
            ul {
                for todo in meeting.todos {
                    li {
                        bdi { todo.text ?? say("（消されました）") }
                        say("（\(SharedKind.todo.shown("city", todo.city, cities))）")
                        if let until = todo.until { say("　\(CivicDay(until).said)まで") }
                    }
                }
            }
        }
    }
}
