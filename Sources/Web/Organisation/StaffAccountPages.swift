internal import Accounts
internal import HTML
internal import Requests

/// Logins of the city's people and guests, for 職員課: found by a typed number or name, never listed.
enum StaffAccountPages {
    static let base: PagePath = "/organisation/accounts"
    static let routes: [PageRoute] =
        [
            .get("/organisation/accounts", .personnel, ask),
            .post("/organisation/accounts", .personnel, find),
            .get("/organisation/accounts/:id", .personnel, show),
        ]
        + AccountPart.routes(
            base, .personnel,
            patterns: .init(
                grant: "/organisation/accounts/:id/grant",
                revoke: "/organisation/accounts/:id/revoke",
                close: "/organisation/accounts/:id/close",
                open: "/organisation/accounts/:id/open"))

    private static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: String?) async throws -> PageResponse {
        let frame = Frame(
            title: say("利用者と役割"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("利用者と役割") }
            if let problem {
                Problems.summary(
                    problem, say("まだ用紙を出していない人は、先に「ログイン用紙」で用紙を出してください。"), field: "name")
            }
            p { say("係長・所属長などの職は、名簿から毎日自動で決まります。ここでは、それ以外の役割を与えます。") }
            HTML.form(.post, .action("/organisation/accounts")) {
                Controls.token(visit)
                Controls.line(
                    "name", say("職員番号またはログイン名"), value: visit.form["name"] ?? "", isRequired: true,
                    reach: .local, problem: problem, .autocomplete("off"), .spellcheckOff)
                Controls.submit(say("さがす"))
            }
        }
    }

    private static func find(_ visit: PageRequest) async throws -> PageResponse {
        let tag = try LoginParts.tag(visit, visit.form["name"] ?? "")
        guard let account = try await visit.accounts.account(tag: tag) else {
            return try await form(visit, problem: say("その番号や名前の利用者はいません。"))
        }
        return .seeOther(base / "\(account.id.number)")
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let id = try AccountWords.id(visit["id"])
        guard let account = try await visit.accounts.account(id) else { throw PageError.notFound }
        let rights = try await visit.ask(ShowLoginRights(account: id.number))
        let person = try await visit.ask(FindLoginHolder(account: id.number)).person
        let part = AccountPart(
            account: account, rights: rights, base: base, isAway: person?.isPresent == false)
        let frame = Frame(
            title: say("利用者 \(id.number)"), place: .organisation,
            crumbs: OrganisationPages.crumbs + [.init(title: say("利用者と役割"), path: base)])
        return await frame.page(visit) {
            h1 { say("利用者 \(id.number)") }
            if let person {
                p {
                    strong { bdi { person.name } }
                    say("　")
                    bdi { person.section }
                    say("　\(person.postName)")
                }
                if !person.isPresent {
                    p(.class("notice warn")) {
                        say("いまは名簿にいないため、職員としてはログインできません。表示している所属と職は、いまのものではありません。")
                    }
                }
            } else {
                p { say("名簿にいない利用者です（幹事、傍聴など）。ログイン名は保存していないため、表示できません。") }
            }
            part.html(visit)
        }
    }
}
