internal import HTML
internal import Requests

/// One page for the 所属長, made to be printed on A4.
extension HelpDayPages {
    static let reportRoutes: [PageRoute] = [
        .get("/helpday/days/:day/report", .helpDay, report),
        .post("/helpday/days/:day/exemptions", managers, decideExemption),
    ]
    private static let sectionsMax = 200

    private static func report(_ visit: PageRequest) async throws -> PageResponse {
        try await reportPage(visit, nil)
    }

    private static func reportPage(
        _ visit: PageRequest, _ trouble: HelpDayProblem?
    ) async throws -> PageResponse {
        let day = try day(visit)
        let reader = try visit.signedIn()
        let answer = try await visit.ask(
            ReportHelpDay(
                date: day.text, check: visit.query.typed("check"),
                section: visit.query.typed("section")))
        let place = visit.query.typed("section") ?? reader.post.section ?? ""
        let title = say("退庁見込みの一覧")
        return await frame(title, day).page(visit, status: trouble == nil ? 200 : 422) {
            approval
            h1 { title }
            HelpDayParts.trouble(trouble)
            p {
                strong { day.said }
                say("　\(HelpDayWords.checkTitle(answer.check))　")
                bdi { HelpDayWords.section(place) }
            }
            p(.class("noprint")) {
                a(.href((PagePath.helpDay(day) / "report").with("check", "week"))) { say("1週間前") }
                say("　")
                a(.href((PagePath.helpDay(day) / "report").with("check", "eve"))) { say("前日") }
                say("　印刷するとA4の報告になります（ブラウザの印刷、Ctrl+P）。")
            }
            HelpDayParts.closed(answer.closed, day, reader.role)
            counts(answer)
            waiting(answer, day, reader.role == .manager, visit)
            if reader.role == .personnel, visit.query.typed("section") == nil {
                p { say("氏名は、所属を選ぶと出ます。") }
            } else {
                people(answer)
            }
            p(.class("muted")) { say("この一覧は庁外に出ません。") }
        }
    }

    /// 決裁: on paper only.
    private static var approval: Markup {
        let posts = [say("部長"), say("所属長"), say("係長"), say("担当")]
        return table(.class("approval")) {
            caption { say("決裁") }
            tr { for post in posts { th(.scope("col")) { post } } }
            tr { for _ in posts { td() } }
        }
    }

    private static func counts(_ answer: ReportHelpDay.Answer) -> Markup {
        let shown = answer.sections.prefix(sectionsMax)
        var rows = shown.map { section in
            row(
                a(
                    .href(
                        (PagePath.helpDay(CivicDay(answer.date)) / "report").with(
                            "section", section.section))
                ) {
                    bdi { HelpDayWords.section(section.section) }
                }, section.counts)
        }
        if answer.sections.count != 1 { rows.append(row(strong { say("合計") }, answer.forecast)) }
        return Tables.table(
            say("係ごとの人数"),
            [
                say("係"), say("人数"), say("定時"), say("難しい"), say("超過見込み（分）"), say("応援できる（分）"),
                say("除外"), say("申請中"), say("未記入"),
            ], rows,
            numbers: [1, 2, 3, 4, 5, 6, 7, 8])
            + (answer.sections.count > sectionsMax
                ? p { say("はじめの\(sectionsMax)係です。所属を選ぶと、その中を見られます。") } : Markup())
    }

    private static func row(_ title: Markup, _ counts: ForecastCounts) -> [Markup] {
        let unknown = counts.hardWithoutMinutes > 0 ? say("＋\(counts.hardWithoutMinutes)人不明") : ""
        return [
            title, Markup("\(counts.present)"), Markup("\(counts.canLeave)"),
            Markup("\(counts.hard)"),
            Markup("\(counts.shortMinutes)\(unknown)"), Markup("\(counts.roomMinutes)"),
            Markup("\(counts.exemptApproved)"), Markup("\(counts.exemptRequested)"),
            Markup("\(counts.notReported)"),
        ]
    }

    private static func chosen(
        _ answer: ReportHelpDay.Answer, _ standing: String
    ) -> [(section: String, member: ForecastMember)] {
        answer.sections.flatMap { section in
            section.members.filter { $0.standing == standing }.map { (section.section, $0) }
        }
    }

    /// Exemptions that wait for the 所属長.
    @MarkupBuilder private static func waiting(
        _ answer: ReportHelpDay.Answer, _ day: CivicDay, _ mayDecide: Bool, _ visit: PageRequest
    ) -> Markup {
        let waiting = chosen(answer, "exempt_requested")
        if !waiting.isEmpty {
            section(.labelledBy("waiting")) {
                h2(.id("waiting")) { say("承認を待つ除外（\(waiting.count)件）") }
                for (section, member) in waiting {
                    div(.class("card")) {
                        h3 {
                            bdi { member.name }
                            say("（\(HelpDayWords.last(section))）")
                        }
                        dl {
                            dt { say("理由") }
                            dd(.class("text")) { member.reason ?? "" }
                            dt { say("動かせない理由") }
                            dd(.class("text")) { member.immovable ?? "" }
                        }
                        if mayDecide, !answer.closed {
                            form(
                                .post, .action(PagePath.helpDay(day) / "exemptions"), .class("row")
                            ) {
                                Controls.token(visit)
                                input(
                                    .type("hidden"), .name("number"), .value(member.employeeNumber))
                                input(.type("hidden"), .name("check"), .value(answer.check))
                                input(.type("hidden"), .name("seen"), .value(member.sign))
                                button(.name("decision"), .value("approved")) {
                                    say("\(member.name)さんの除外を承認する")
                                }
                                button(.class("second"), .name("decision"), .value("refused")) {
                                    say("認めない")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private static func people(_ answer: ReportHelpDay.Answer) -> Markup {
        let short = chosen(answer, "hard")
        if short.isEmpty {
            let open = answer.forecast.notReported
            p {
                open > 0 ? say("定時退庁が難しいと答えた人は、まだいません（未記入\(open)人）。") : say("定時退庁が難しい人はいません。")
            }
        } else {
            Tables.table(
                say("定時退庁が難しい人"), [say("係"), say("氏名"), say("超過見込み（分）"), say("業務"), say("内容")],
                short.map { section, member in
                    [
                        Markup(HelpDayWords.last(section)), bdi { member.name },
                        Markup(member.overMinutes > 0 ? "\(member.overMinutes)" : say("不明")),
                        Markup(HelpDayWords.work(member.work) ?? ""), bdi { member.note ?? "" },
                    ]
                }, numbers: [2])
        }
        let exempt = chosen(answer, "exempt_approved")
        if !exempt.isEmpty {
            Tables.table(
                say("承認した除外"), [say("係"), say("氏名"), say("理由"), say("動かせない理由")],
                exempt.map { section, member in
                    [
                        Markup(HelpDayWords.last(section)), bdi { member.name },
                        bdi { member.reason ?? "" }, bdi { member.immovable ?? "" },
                    ]
                })
        }
        let missing = chosen(answer, "not_reported") + chosen(answer, "exempt_refused")
        if !missing.isEmpty {
            h2 { say("答えがまだの人（\(missing.count)人）") }
            ul(.class("names")) {
                for (section, member) in missing {
                    li {
                        bdi { member.name }
                        say("（\(HelpDayWords.last(section))）")
                    }
                }
            }
        }
    }

    /// Whether the reasons are still those that were read.
    private static func isAsSeen(_ visit: PageRequest, _ day: CivicDay) async throws -> Bool {
        guard let seen = visit.form["seen"] else { return true }
        let answer = try await visit.ask(
            ReportHelpDay(date: day.text, check: visit.form.typed("check"), section: nil))
        return answer.sections.flatMap(\.members).contains {
            $0.employeeNumber.isSame(as: visit.form["number"])
                && $0.sign.isSame(as: seen)
        }
    }

    private static func decideExemption(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let isApproved = visit.form["decision"] == "approved"
        guard isApproved || visit.form["decision"] == "refused" else { throw PageError.badForm }
        return try await Submission.once(visit) {
            guard try await isAsSeen(visit, day) else {
                return try await reportPage(
                    visit,
                    HelpDayProblem(
                        code: "exemption_changed", message: say("確かめた後に、除外の申請が変わりました。まだ決めていません。"),
                        action: say("下の理由をもう一度読んでから、決めてください。")))
            }
            do {
                _ = try await visit.ask(
                    DecideExemption(
                        date: day.text, number: visit.form["number"] ?? "",
                        isApproved: isApproved))
                return HelpDayParts.done(
                    isApproved ? "approved" : "refused", visit, on: PagePath.helpDay(day) / "report"
                )
            } catch {
                return try await reportPage(visit, try HelpDayProblem(error, at: visit.node))
            }
        }
    }
}

extension ForecastMember {
    /// Names the request for an exemption as it was read.
    fileprivate var sign: String {
        let reason = Array((reason ?? "").utf8)
        let counted = Array("\(reason.count):".utf8) + reason
        return NodeDigest.text(of: counted + Array((immovable ?? "").utf8))
    }
}
