internal import HTML
internal import Requests

/// The next morning: how the day ended, who has not reported, closing and opening, and the journal.
extension HelpDayPages {
    static let resultRoutes: [PageRoute] = [
        .get("/helpday/days/:day/results", .helpDay, results),
        .note("/helpday/days/:day/closing", .personnel, closing),
        .get("/helpday/days/:day/journal", overseers, journal),
    ]
    private static let divisionsMax = 200
    private static let journalMax = 300

    private static func results(_ visit: PageRequest) async throws -> PageResponse {
        try await resultPage(visit, nil)
    }

    private static func resultPage(
        _ visit: PageRequest, _ trouble: HelpDayProblem?
    ) async throws -> PageResponse {
        let day = try day(visit)
        let role = try visit.signedIn().role
        let answer = try await visit.ask(
            ReportHelpDay(date: day.text, check: nil, section: visit.query.typed("section")))
        let isOver = day.text <= visit.today.text
        return await frame(say("結果と未報告"), day).page(visit, status: trouble == nil ? 200 : 422) {
            h1 { say("結果と未報告　\(day.said)") }
            HelpDayParts.trouble(trouble, field: trouble?.code == "unreported" ? "known" : "reason")
            HelpDayParts.closed(answer.closed, day, role)
            if !isOver { p { say("この日はまだ来ていません。") } }
            if isOver { unreported(answer, day, role) }
            divisions(answer, day, role)
            resultFiles(day, visit.query.typed("section"))
            if overseers.admits(role) {
                p(.class("noprint")) {
                    a(.href(PagePath.helpDay(day) / "months")) { say("課ごとの12か月を見る") }
                }
            }
            late(answer)
            if role == .personnel, isOver { closingForm(answer, day, visit) }
        }
    }

    @MarkupBuilder private static func unreported(
        _ answer: ReportHelpDay.Answer, _ day: CivicDay, _ role: CityRole
    ) -> Markup {
        if answer.unreported.isEmpty {
            p(.class("notice good")) { say("未報告の課はありません。") }
        } else {
            section(.class("notice warn"), .labelledBy("unreported")) {
                h2(.id("unreported")) { say("未報告の課（\(answer.unreported.count)）") }
                p { say("消灯の記録がなく、結果の分からない人がいます。黙っていても定時とはみなしません。") }
                if role == .personnel { p { say("所属長か庶務担当係長に、報告を頼んでください。") } }
                ul {
                    for section in answer.unreported.prefix(divisionsMax) {
                        li { bdi { HelpDayWords.section(section) } }
                    }
                }
                if lights.admits(role) {
                    p {
                        a(.class("button"), .href(PagePath.helpDay(day) / "evening")) {
                            say("消灯の時刻を入れる")
                        }
                    }
                }
            }
        }
    }

    /// Whoever sees a whole 課 is led into it; a 係長 sees their own 係 in the row alone.
    private static func divisions(
        _ answer: ReportHelpDay.Answer, _ day: CivicDay, _ role: CityRole
    ) -> Markup {
        Tables.table(
            say("課ごとの結果"),
            [say("課"), say("消灯"), say("人数"), say("定時"), say("遅れ"), say("除外"), say("未報告")],
            answer.divisions.prefix(divisionsMax).map { division in
                [
                    overseers.admits(role)
                        ? a(
                            .href(
                                (PagePath.helpDay(day) / "results").with(
                                    "section", division.section))
                        ) {
                            bdi { HelpDayWords.section(division.section) }
                        } : bdi { HelpDayWords.section(division.section) },
                    division.lightsOut.map { out in
                        Markup(out.at)
                            + (out.enteredLater
                                ? Markup(" ") + span(.class("tag warn")) { say("後から入力") }
                                : Markup())
                    } ?? Markup("–"),
                    Markup("\(division.counts.present)"), Markup("\(division.counts.onTime)"),
                    Markup("\(division.counts.late)"), Markup("\(division.counts.exempt)"),
                    Markup("\(division.counts.withoutResult)"),
                ]
            }, numbers: [2, 3, 4, 5, 6])
    }

    @MarkupBuilder private static func late(_ answer: ReportHelpDay.Answer) -> Markup {
        let people = answer.divisions.flatMap(\.latePeople)
        if !people.isEmpty {
            Tables.table(
                say("遅くなった人（支えるための記録です）"), [say("氏名"), say("時刻"), say("業務"), say("内容")],
                people.map { person in
                    [
                        bdi { person.name }, Markup(person.leftAt ?? say("不明")),
                        Markup(HelpDayWords.work(person.work) ?? say("未記入")),
                        bdi { person.note ?? "" },
                    ]
                })
        }
    }

    private static func closingForm(
        _ answer: ReportHelpDay.Answer, _ day: CivicDay, _ visit: PageRequest
    ) -> Markup {
        let isClosed = answer.closed
        return section(.class("card"), .labelledBy("closing")) {
            h2(.id("closing")) { isClosed ? say("締めを開く") : say("この日を締める") }
            form(.post, .action(PagePath.helpDay(day) / "closing")) {
                Controls.token(visit)
                if isClosed {
                    Controls.area(
                        "reason", say("開く理由"), value: visit.form["reason"] ?? "", rows: 3,
                        isRequired: true, support: say("訂正の理由は記録に残ります。"), reach: .local)
                    button(.name("act"), .value("open")) { say("締めを開く") }
                } else {
                    p { say("締めたあとは、開くまでだれも記録を変えられません。") }
                    acknowledging(answer.unreported, visit)
                    button(.name("act"), .value("close")) {
                        answer.unreported.isEmpty ? say("この日を締める") : say("未報告のまま、この日を締める")
                    }
                }
            }
        }
    }

    /// Which 課 are missing is named, and whoever closes the day says so; a 課 that was not named when the page
    /// was made asks once more.
    @MarkupBuilder private static func acknowledging(
        _ unreported: [String], _ visit: PageRequest
    ) -> Markup {
        if !unreported.isEmpty {
            for section in unreported {
                input(.type("hidden"), .name("missing"), .value(section))
            }
            div(.class("choices")) {
                label {
                    input(
                        .type("checkbox"), .id("known"), .name("known"), .value("yes"),
                        .required())
                    span {
                        say("未報告の課があることを確かめました。この\(unreported.count)課（")
                        bdi {
                            unreported.prefix(divisionsMax).map(HelpDayWords.section)
                                .joined(separator: say("、"))
                        }
                        say("）の結果が分からないまま締めます。")
                    }
                }
            }
        }
    }

    /// The 課 that the page named as missing, once whoever closes the day said so.
    private static func known(_ visit: PageRequest) -> [String] {
        visit.form["known"] == "yes" ? visit.form.all("missing") : []
    }

    private static func closing(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let isOpening = visit.form["act"] == "open"
        return try await Submission.once(visit) {
            do {
                if isOpening {
                    _ = try await visit.ask(
                        ReopenDay(date: day.text, reason: visit.form.typed("reason")))
                } else {
                    _ = try await visit.ask(CloseDay(date: day.text, known: known(visit)))
                }
                return HelpDayParts.done(
                    isOpening ? "opened" : "closed", visit, on: PagePath.helpDay(day) / "results")
            } catch {
                return try await resultPage(visit, try HelpDayProblem(error, at: visit.node))
            }
        }
    }

    private static func journal(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let answer = try await visit.ask(ShowDayJournal(date: day.text))
        let lines = answer.journal.suffix(journalMax).reversed()
        return await frame(say("記録"), day).page(visit) {
            h1 { say("記録　\(day.said)") }
            p { say("だれがどの職で何をしたか。新しい順に\(lines.count)件です。庁外には出ません。") }
            Tables.table(
                say("この日についての操作"), [say("時刻"), say("職"), say("操作"), say("所属"), say("理由")],
                lines.map { line in
                    [
                        Markup(JournalWords.moment(line.at)), bdi { JournalWords.post(line.post) },
                        Markup(JournalWords.act(line.act, line.detail)),
                        bdi { line.section.map(HelpDayWords.section) ?? "" },
                        bdi { line.reason ?? "" },
                    ]
                })
        }
    }
}
