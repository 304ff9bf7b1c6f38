internal import Accounts
internal import HTML

/// What was typed and is not shared yet: to look at it before it leaves, to go on with it, or to drop it.
enum KeptPages {
    static let routes: [PageRoute] = [
        .get("/kept", .advisers, list),
        .get("/kept/:kept", .advisers, show),
        .get("/kept/:kept/edit", .advisers, edit),
        .get("/kept/:kept/leave", .advisers, leave),
        .post("/kept/:kept/drop", .advisers, drop),
    ]

    private static let wordsShown = 120
    /// How long something is kept.
    private static var ends: String {
        say("半日たつか、ノードが止まると消えます。\(KeptForms.countMaxOfAccount)件を超えると、古いものから消えます。")
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        let forms = visit.kept.typed(of: session.account, seconds: visit.seconds)
        return await Frame(title: say("書きかけ")).page(visit) {
            h1 { say("書きかけ") }
            p { say("まだ共有していない内容です。あなただけに見えます。\(ends)") }
            if forms.isEmpty { p { say("書きかけはありません。") } }
            for form in forms {
                article(.class("card")) {
                    p(.class("muted")) { PageTime.said(seconds: form.seconds) }
                    typed(form, shortened)
                    div(.class("row")) {
                        a(.class("button"), .href(PagePath.kept(form.id) / "edit")) { say("続きを書く") }
                        KeptParts.dropping(form, "/kept", visit)
                    }
                }
            }
        }
    }

    @MarkupBuilder private static func typed(
        _ form: KeptForm, _ shown: (String) -> String
    ) -> Markup {
        if form.texts.isEmpty { p(.class("muted")) { say("選んだだけで、書いた文はありません。") } }
        for text in form.texts { div(.class("text")) { shown(text) } }
    }

    private static func shortened(_ text: String) -> String {
        String(text.prefix(wordsShown)) + (text.count > wordsShown ? "…" : "")
    }

    private static func found(_ visit: PageRequest) throws -> (form: KeptForm, account: AccountID) {
        guard let session = visit.session,
            let form = visit.kept.form(
                visit["kept"], of: session.account, seconds: visit.seconds)
        else { throw PageError.keptNoMore }
        return (form, session.account)
    }

    /// What leaves, or what is wrong with it: as the form's own route shows it.
    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let (form, account) = try found(visit)
        let answer = try await again(form, visit, isRewriting: false)
        if case .seeOther(let path) = answer {
            visit.kept.drop(form.id, of: account)
            visit.tell(say("変わったところがないので、何も共有していません。"), on: path)
        }
        return answer
    }

    /// The form with what was typed.
    private static func edit(_ visit: PageRequest) async throws -> PageResponse {
        try await again(found(visit).form, visit, isRewriting: true)
    }

    private static func again(
        _ form: KeptForm, _ visit: PageRequest, isRewriting: Bool
    ) async throws -> PageResponse {
        guard form.route.access.admits(visit.reader?.role) else { throw PageError.forbidden }
        var again = visit
        again.path = form.path
        again.parameters = form.parameters
        again.query = form.path.query
        again.form = form.fields
        again.keptForm = form
        again.isRewriting = isRewriting
        do {
            return try await form.route.answer(again)
        } catch {
            return await PageError(error, at: visit.node).response(again, of: form.route)
        }
    }

    private static func leave(_ visit: PageRequest) async throws -> PageResponse {
        let (form, _) = try found(visit)
        let back = PagePath(local: visit.query["back"] ?? "") ?? "/"
        return await Frame(title: say("書きかけをどうしますか")).page(visit) {
            h1 { say("書きかけをどうしますか") }
            p { say("入力した内容は、まだ共有していません。預けた内容は、\(ends)") }
            section(.class("card")) { typed(form) { $0 } }
            div(.class("row")) {
                a(.class("button"), .href(PagePath.kept(form.id) / "edit")) { say("続きを書く") }
                a(.class("button second"), .href(back)) { say("預けておく（半日）") }
                KeptParts.dropping(form, back, visit)
            }
        }
    }

    private static func drop(_ visit: PageRequest) async throws -> PageResponse {
        if let session = visit.session { visit.kept.drop(visit["kept"], of: session.account) }
        return .seeOther(PagePath(local: visit.form["back"] ?? "") ?? "/")
    }
}
