internal import HTML
internal import Requests

/// The page of the evening, within the reader's reach.
struct EveningPage {
    let visit: PageRequest
    let day: CivicDay
    let answer: ShowPresence.Answer
    var trouble: HelpDayProblem?
    /// Where the trouble is.
    var field: String?

    init(_ visit: PageRequest) async throws {
        self.visit = visit
        day = try HelpDayPages.day(visit)
        answer = try await visit.ask(ShowPresence(date: day.text, section: nil))
    }

    private var isToday: Bool { day.text == visit.today.text }
    /// Nothing is recorded of a day that has not come.
    private var isToCome: Bool { day.text > visit.today.text }
    private var mayPutOut: Bool {
        HelpDayPages.lights.admits(visit.reader?.role) && !answer.closed && !isToCome
    }
    /// The time of the 課 whose form was sent.
    var lightsField: String {
        let index = answer.divisions.firstIndex {
            $0.section.isSame(as: visit.form["section"])
        }
        return "lights-at-\(index ?? 0)"
    }
    private var members: [ShowPresence.Member] { answer.divisions.flatMap(\.members) }

    func response() async -> PageResponse {
        await HelpDayPages.frame(say("退庁と消灯"), day).page(visit, status: trouble == nil ? 200 : 422)
        {
            h1 { say("退庁と消灯　\(isToday ? day.short : day.said)") }
            HelpDayParts.trouble(trouble, field: field)
            HelpDayParts.closed(answer.closed, day, visit.reader?.role)
            if isToCome {
                p(.class("notice")) { say("この日はまだ来ていません。退庁と消灯は、当日からここで記録できます。") }
            }
            for (index, division) in answer.divisions.enumerated() {
                LightsOutForm(
                    division: division, index: index, mayPutOut: mayPutOut && division.whole,
                    isToday: isToday, day: day, visit: visit
                ).html
            }
            if isToday, !answer.closed {
                p(.class("muted"), .data(.watch, (PagePath.helpDay(day) / "presence").text)) {
                    say("ほかの人が記録した退庁は、")
                    a(.href(PagePath.helpDay(day) / "evening")) { say("表示し直す") }
                    say("と出ます。")
                }
            }
            if !answer.closed, !isToCome { leaving() }
            table()
        }
    }

    /// Two taps: who, and when.
    private func leaving() -> Markup {
        section(.class("card"), .id("leaving"), .labelledBy("leaving-title")) {
            h2(.id("leaving-title")) { say("遅くなった人の退庁を記録する") }
            form(.post, .action(PagePath.helpDay(day) / "departures")) {
                Controls.token(visit)
                HelpDayParts.local()
                who
                LeavingFields.html(visit, on: day)
                Controls.submit(say("退庁を記録する"))
            }
        }
    }

    /// Each is one tap, as long as they can be seen together.
    private var who: Markup {
        let people = members.map {
            (
                number: $0.person.employeeNumber,
                words: say("\($0.person.name)（\(HelpDayWords.last($0.person.section))）")
            )
        }
        guard people.count <= Self.tapsMax else {
            return HelpDayParts.personChoice(
                "person", say("職員"), people, chosen: visit.form["person"])
        }
        let names = members.map { Array($0.person.name.utf8) }
        return Controls.choice(
            "person", say("だれが"),
            members.enumerated().map { index, member in
                // The 係 only where the name alone does not say who it is.
                let isAlone = names.count { $0 == names[index] } == 1
                return (
                    member.person.employeeNumber, isAlone ? member.person.name : people[index].words
                )
            }, chosen: visit.form["person"])
    }

    private static let tapsMax = 40

    /// Of whom something is known.
    @MarkupBuilder private func table() -> Markup {
        let known = members.filter { $0.outcome != nil || $0.exempt }
        if known.isEmpty {
            p { say("この日の退庁は、まだだれも記録されていません。") }
        } else {
            table(known)
        }
    }

    private func table(_ known: [ShowPresence.Member]) -> Markup {
        Tables.table(
            say("この日の退庁"), [say("氏名"), say("係"), say("結果"), say("業務・内容"), say("訂正")],
            known.map { member in
                [
                    bdi { member.person.name }, Markup(HelpDayWords.last(member.person.section)),
                    Markup(outcome(member)),
                    bdi {
                        [HelpDayWords.work(member.work), member.note].compactMap { $0 }
                            .joined(separator: say("　"))
                    }, correction(member),
                ]
            })
    }

    private func outcome(_ member: ShowPresence.Member) -> String {
        let words =
            member.outcome == nil && member.exempt
            ? say("除外") : HelpDayWords.outcome(member.outcome)
        return words + (member.leftAt.map { " \($0)" } ?? "")
    }

    private func correction(_ member: ShowPresence.Member) -> Markup {
        guard member.source == "departure", !answer.closed else { return Markup() }
        return form(.post, .action(PagePath.helpDay(day) / "departures" / "remove")) {
            Controls.token(visit)
            input(.type("hidden"), .name("number"), .value(member.person.employeeNumber))
            button(.class("second small"), .label(say("\(member.person.name)さんの退庁の記録を取り消す"))) {
                say("取り消す")
            }
        }
    }
}
