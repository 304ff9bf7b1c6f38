internal import HTML
internal import Requests

/// Erasing a person's details for good: looked up, confirmed by typing the number again, done.
enum ErasingPages {
    static let routes: [PageRoute] = [
        .get("/organisation/erase", .personnel, ask),
        .post("/organisation/erase", .personnel, confirm),
        .post("/organisation/erase/done", .personnel, erase),
    ]

    private static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: String?) async throws -> PageResponse {
        let frame = Frame(
            title: say("個人情報の消去"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("個人情報の消去") }
            if let problem {
                Problems.summary(problem, say("職員番号を確かめて、もう一度入れてください。"), field: "number")
            }
            p { say("氏名、職員番号、連絡先を消します。バックアップの中の分も、その人の鍵がなくなるため読めなくなります。過去の集計の人数だけが残ります。") }
            HTML.form(.post, .action("/organisation/erase")) {
                Controls.token(visit)
                Controls.line(
                    "number", say("職員番号"), value: visit.form["number"] ?? "", isRequired: true,
                    reach: .local, problem: problem, .autocomplete("off"), .spellcheckOff)
                Controls.submit(say("確認へ進む"))
            }
        }
    }

    private static func confirm(_ visit: PageRequest) async throws -> PageResponse {
        try await confirmation(visit, problem: nil)
    }

    private static func confirmation(
        _ visit: PageRequest, problem: String?
    ) async throws -> PageResponse {
        let number = visit.form["number"] ?? ""
        guard let member = try await visit.ask(FindStaff(employeeNumber: number)).person else {
            return try await form(visit, problem: say("その職員番号の人はいません。消去済みかもしれません。"))
        }
        let frame = Frame(
            title: say("消去の確認"), place: .organisation,
            crumbs: OrganisationPages.crumbs
                + [.init(title: say("個人情報の消去"), path: "/organisation/erase")])
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("消去の確認") }
            if let problem {
                Problems.summary(problem, say("消してよければ、職員番号をもう一度入れてください。"), field: "again")
            }
            div(.class("notice error")) {
                p { say("次の人の個人情報を消します。元に戻せません。") }
                p {
                    strong { bdi { member.name } }
                    say("　")
                    bdi { member.section }
                    say(
                        "　\(member.postName)　\(member.isPresent ? say("いまの職員") : say("いまはいない職員"))"
                    )
                }
            }
            HTML.form(.post, .action("/organisation/erase/done")) {
                Controls.token(visit)
                input(.type("hidden"), .name("number"), .value(number))
                input(.type("hidden"), .name("seen"), .value(sign(member)))
                Controls.line(
                    "again", say("確認のため、職員番号をもう一度"), isRequired: true, problem: problem,
                    .autocomplete("off"), .spellcheckOff)
                div(.class("row")) {
                    Controls.submit(say("この人の個人情報を消去する"))
                    a(.class("button second"), .href("/organisation/erase")) { say("やめる") }
                }
            }
        }
    }

    /// Names who was looked at: a list that is imported meanwhile may give the number to somebody else.
    private static func sign(_ member: StaffPerson) -> String {
        NodeDigest.text(of: Array((member.name + "\n" + member.section).utf8))
    }

    private static func erase(_ visit: PageRequest) async throws -> PageResponse {
        let number = visit.form["number"] ?? ""
        guard !number.isEmpty, Array(number.utf8) == Array((visit.form["again"] ?? "").utf8) else {
            return try await confirmation(visit, problem: say("職員番号が一致しません。何も消していません。"))
        }
        return try await Submission.once(visit) {
            let member = try await visit.ask(FindStaff(employeeNumber: number)).person
            if let member, let seen = visit.form["seen"], !sign(member).isSame(as: seen) {
                return try await confirmation(
                    visit, problem: say("確かめた後に、この番号の人が変わりました。何も消していません。"))
            }
            _ = try await visit.ask(EraseStaff(employeeNumber: number))
            visit.tell(say("消去しました。監査記録に残しました（氏名は残りません）。"), on: "/organisation/erase")
            return .seeOther("/organisation/erase")
        }
    }
}
