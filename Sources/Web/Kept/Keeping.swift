internal import Accounts
internal import HTML
internal import Requests

/// Keeps what was typed while it is looked at before it leaves. A form about what is shared is never answered with
/// a page: it is kept, and the browser is led to the page that shows it (Post/Redirect/Get), so that
/// the way back asks nothing and finds what was typed.
enum Keeping {
    /// A form of a route with a preview: to be looked at, to be written anew, to be left, or confirmed.
    static func answer(_ visit: PageRequest, _ route: PageRoute) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        let account = session.account
        if let place = visit.form["leave"] {
            let kept = keep(visit, route, of: account)
            let back = PagePath(local: place) ?? "/"
            return .seeOther((PagePath.kept(kept.id) / "leave").with("back", back.text))
        }
        if visit.form["rewrite"] != nil {
            return .seeOther(PagePath.kept(keep(visit, route, of: account).id) / "edit")
        }
        guard visit.form["confirmed"] == "yes" else {
            return .seeOther(PagePath.kept(keep(visit, route, of: account).id))
        }
        return try await act(visit, route, account)
    }

    /// However often a browser sends what it kept while there was no network, it is shared once.
    private static func share(
        _ visit: PageRequest, _ route: PageRoute
    ) async throws -> PageResponse {
        guard let draft = SubmissionKey(text: visit.form["draft"] ?? "") else {
            return try await route.answer(visit)
        }
        return try await Submission.once(visit, draft, form: []) { try await route.answer(visit) }
    }

    private static func act(
        _ visit: PageRequest, _ route: PageRoute, _ account: AccountID
    ) async throws -> PageResponse {
        do {
            let answer = try await share(visit, route)
            guard case .seeOther = answer else {
                // What was right when it was looked at is so no more; the page says what.
                let kept = keep(
                    visit, route, of: account, hasChanged: visit.form["seen"] != nil)
                return .seeOther(PagePath.kept(kept.id))
            }
            if let kept = visit.kept.form(like: visit.form, path: visit.path, of: account) {
                visit.kept.drop(kept.id, of: account)
            }
            return answer
        } catch {
            let problem = visit.node.described(error)
            let isHeldBack = problem.code == "screened"
            let kept = keep(
                visit, route, of: account, problem: isHeldBack ? problem.message.said : nil)
            if isHeldBack { return .seeOther(PagePath.kept(kept.id)) }
            throw error
        }
    }

    static func keep(
        _ visit: PageRequest, _ route: PageRoute, of account: AccountID, problem: String? = nil,
        hasChanged: Bool = false
    ) -> KeptForm {
        let known = visit.kept.form(like: visit.form, path: visit.path, of: account)
        var form = KeptForm(
            id: known?.id ?? visit.submission, visit, route,
            from: known?.from ?? stood(visit) ?? visit.referrer ?? visit.path)
        form.problem = problem
        form.hasChanged = hasChanged
        visit.kept.keep(form, of: account)
        return form
    }

    /// What was written without a network is sent from another page than the one on which it was written.
    private static func stood(_ visit: PageRequest) -> PagePath? {
        visit.form["stood"].flatMap { PagePath(local: $0) }
    }

    /// Puts what was typed into the page on which the form stood.
    static func restore(_ visit: inout PageRequest) {
        guard let account = visit.session?.account, let role = visit.reader?.role else { return }
        let place = visit.path.withoutRest
        guard
            let kept = visit.kept.typed(of: account, seconds: visit.seconds).first(where: {
                $0.from.withoutRest == place
            }), kept.route.access.admits(role)
        else { return }
        visit.form = kept.fields
        visit.keptForm = kept
        visit.isRestored = true
    }
}
