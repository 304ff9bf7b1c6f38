internal import HTML
internal import Requests

/// What recurs: by work for everybody who answers for a section; by person only for their own 係長 and
/// 所属長, as an offer of support.
extension HelpDayPages {
    static let recurringRoutes: [PageRoute] = [
        .get("/helpday/recurring", .helpDay, recurring),
        .get("/helpday/hollow", overseers, hollow),
    ]
    private static let shownMax = 100

    private static func recurring(_ visit: PageRequest) async throws -> PageResponse {
        let answer = try await visit.ask(FindRecurring(months: nil))
        let projectsPath: PagePath? =
            PageRoute.Access.writers.admits(try visit.signedIn().role) ? "/projects/new" : nil
        return await frame(say("繰り返し遅くなる業務")).page(visit) {
            h1 { say("繰り返し遅くなる業務") }
            p {
                say("何か月も続いて、偶然とは思えないほど遅くなっている業務です。\(answer.window.months)か月分の記録から。庁外には出ません。")
            }
            section(.labelledBy("work")) {
                h2(.id("work")) { say("業務ごと") }
                if answer.work.isEmpty { p { say("繰り返している業務は見つかっていません。") } }
                for finding in answer.work.prefix(shownMax) { card(finding, projectsPath) }
            }
            if !answer.sections.isEmpty {
                section(.labelledBy("sections")) {
                    h2(.id("sections")) { say("係ごと") }
                    for finding in answer.sections.prefix(shownMax) {
                        div(.class("card")) { p { bdi { finding.sentence } } }
                    }
                }
            }
            people(answer)
            details {
                summary { say("どう数えているか") }
                p { answer.rule }
            }
        }
    }

    private static func card(_ finding: RecurringWork, _ projects: PagePath?) -> Markup {
        let work = HelpDayWords.work(finding.work) ?? ""
        return div(.class("card")) {
            h3 { work }
            p { bdi { finding.sentence } }
            if let projects {
                p {
                    a(.class("button second"), .href(project(projects, finding, work))) {
                        say("「\(work)」の業務改善プロジェクトをつくる")
                    }
                }
            } else {
                p(.class("muted")) {
                    say("業務改善プロジェクトにするときは、職員課か部会参加者に、この業務を伝えてください。")
                }
            }
        }
    }

    private static func project(
        _ path: PagePath, _ finding: RecurringWork, _ work: String
    ) -> PagePath {
        let problem =
            say("「\(work)」のために、\(finding.of)か月のうち\(finding.monthsLate)か月で定時に帰れない人がいる")
        return path.with("title", say("「\(work)」の見直し")).with("owner_section", finding.section)
            .with("problem", problem)
    }

    @MarkupBuilder private static func people(_ answer: FindRecurring.Answer) -> Markup {
        if !answer.people.isEmpty {
            section(.labelledBy("people")) {
                h2(.id("people")) { say("声をかけたい人") }
                p { say("評価や順位ではありません。支えるために、係長と所属長だけに見えています。") }
                for person in answer.people.prefix(shownMax) {
                    div(.class("card")) {
                        p {
                            strong { bdi { person.name } }
                            say(
                                "（\(HelpDayWords.last(person.section))）　\(person.of)か月のうち\(person.monthsLate)か月"
                            )
                        }
                        p { person.sentence }
                    }
                }
            }
        }
    }

    private static func hollow(_ visit: PageRequest) async throws -> PageResponse {
        let answer = try await visit.ask(FindHollowSigns(months: nil))
        return await frame(say("形だけになっていないか")).page(visit) {
            h1 { say("形だけになっていないか") }
            p { say("責めるためではなく、やり方を変えるきっかけにするためのきざしです。庁外には出ません。") }
            if answer.signs.isEmpty { p { say("きざしは見つかっていません。") } }
            for sign in answer.signs.prefix(shownMax) {
                div(.class("card")) {
                    h2 { bdi { HelpDayWords.section(sign.section) } }
                    p { bdi { sign.sentence } }
                }
            }
        }
    }
}
