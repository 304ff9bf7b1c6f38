internal import HTML
internal import Requests

/// The check list of a 係, a week before and on the eve: everybody on one page, saved as a whole.
extension HelpDayPages {
    static let checkRoutes: [PageRoute] = [
        .get("/helpday/days/:day/checks/:check", .chiefs, showCheck),
        .note("/helpday/days/:day/checks/:check", .chiefs, saveCheck),
    ]

    private static func showCheck(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let lists = try await CheckList.all(visit, day)
        guard lists.count == 1, let list = lists.first else {
            return await sections(lists, day, visit)
        }
        return await page(list, visit)
    }

    private static func checkPath(_ day: CivicDay, _ check: String, _ section: String) -> PagePath {
        (PagePath.helpDay(day) / "checks" / check).with("section", section)
    }

    /// A 所属長 chooses the 係 first.
    private static func sections(
        _ lists: [CheckList], _ day: CivicDay, _ visit: PageRequest
    ) async -> PageResponse {
        let check = visit["check"]
        let title = HelpDayWords.checkTitle(check)
        return await frame(title, day).page(visit) {
            h1 { title }
            if lists.isEmpty { p { say("この日に在籍している人がいません。") } }
            ul(.class("plain")) {
                for list in lists {
                    li {
                        a(.href(checkPath(day, check, list.section))) {
                            bdi { HelpDayWords.section(list.section) }
                        }
                        span(.class("muted")) {
                            say("　\(list.rows.count)人のうち\(list.answeredCount)人が記入済み")
                        }
                    }
                }
            }
        }
    }

    private static func page(_ list: CheckList, _ visit: PageRequest) async -> PageResponse {
        let title = HelpDayWords.checkTitle(list.check)
        let status = list.hasProblems ? 422 : 200
        return await frame(title, list.day).page(visit, status: status) {
            problems(list)
            HelpDayParts.closed(list.isClosed, list.day, visit.reader?.role)
            form(.post, .action(checkPath(list.day, list.check, list.section)), .class("checks")) {
                Controls.token(visit)
                CheckListParts.head(list, title)
                for (index, row) in list.rows.enumerated() { row.html(index) }
                CheckListParts.more(list)
                CheckListParts.saving(list)
            }
            if list.rows.count == GiveForecasts.rowsMax {
                p { say("はじめの\(list.rows.count)人です。それより多い係は、ファイルで取り込めます。") }
            }
            if list.answeredCount > 0 {
                p {
                    a(.class("button second"), .href(PagePath.helpDay(list.day) / "help")) {
                        say("応援案を見る")
                    }
                }
            }
        }
    }

    /// What is wrong, on top, each linked to its field.
    @MarkupBuilder private static func problems(_ list: CheckList) -> Markup {
        HelpDayParts.trouble(list.trouble)
        let found = list.rows.enumerated().compactMap { index, row in
            row.firstProblem(index).map { (row.name, $0.id, $0.words) }
        }
        if !found.isEmpty {
            div(.class("notice error"), .role("alert")) {
                p { say("\(found.count)人の入力に誤りがあります。まだだれの分も保存していません。") }
                ul {
                    for (name, id, words) in found {
                        li {
                            a(.fragment(id)) {
                                bdi { name }
                                ": " + words
                            }
                        }
                    }
                }
            }
        }
    }

    private static func saveCheck(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        let lists = try await CheckList.all(visit, day)
        guard lists.count == 1, var list = lists.first else { throw PageError.notFound }
        list.overlay(visit.form)
        if visit.form["all"] != nil {
            list.askedAll()
            return await page(list, visit)
        }
        let chosen = list.rows.indices.filter { !list.rows[$0].outlook.isEmpty }
        guard !chosen.isEmpty else {
            list.trouble = HelpDayProblem(
                code: "nobody", message: say("まだだれも選ばれていません。何も変更していません。"),
                action: say("一人ずつ、どれかを選んでください。"))
            return await page(list, visit)
        }
        return try await Submission.once(visit) {
            do {
                let answer = try await visit.ask(
                    GiveForecasts(
                        date: day.text, check: list.check,
                        rows: chosen.map { list.rows[$0].typed }))
                guard answer.faults.isEmpty else {
                    for fault in answer.faults where chosen.indices.contains(fault.row) {
                        list.rows[chosen[fault.row]].problems[fault.field] = fault.message
                    }
                    return await page(list, visit)
                }
                return HelpDayParts.done(
                    "check", visit, on: checkPath(day, list.check, list.section))
            } catch {
                list.trouble = try HelpDayProblem(error, at: visit.node)
                return await page(list, visit)
            }
        }
    }
}
