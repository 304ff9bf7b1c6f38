internal import Accounts
internal import HTML
internal import Requests

/// The one-time link of the first administrator.
enum FirstPages {
    static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: AccountsError?) async throws
        -> PageResponse
    {
        guard
            try await visit.accounts.isFirstLinkOpen(visit["token"], seconds: visit.seconds)
        else { throw PageError.linkUsed }
        return try await LoginParts.page(
            visit, title: say("最初の管理者"), status: LoginParts.status(problem),
            choosesPassword: true
        ) { visit in
            h1 { say("最初の管理者") }
            p { say("このノードを管理する人のログイン名とパスワードを決めます。職員の記録は、この役割では見られません。") }
            LoginParts.problem(problem)
            HTML.form(.post, .action(visit.path)) {
                Controls.token(visit)
                Controls.line(
                    "name", say("ログイン名"), value: visit.form["name"] ?? "", isRequired: true,
                    support: say("英数字など。職員番号ではない、管理のための名前にしてください。"), .autocomplete("username"),
                    .spellcheckOff)
                LoginParts.newPassword()
                Controls.submit(say("決める"))
            }
        }
    }

    static func redeem(_ visit: PageRequest) async throws -> PageResponse {
        let name = visit.form["name"] ?? ""
        do {
            let tag = try LoginParts.tag(visit, name)
            guard visit.logins.isUsable(loginName: name) else {
                throw AccountsError.loginNameUnusable
            }
            // A member of staff's own login would get their posts with a password of somebody's choosing.
            guard
                try await visit.logins.standing(ofTag: tag.bytes, seconds: visit.seconds) == nil
            else {
                throw AccountsError.loginIsNumber
            }
            let begun = try await visit.accounts.redeemFirstLink(
                visit["token"], tag: tag, newPassword: try LoginParts.typedNewPassword(visit),
                near: try await LoginParts.surroundings(visit, name, tag),
                from: try visit.source(), origin: visit.sessionOrigin, seconds: visit.seconds)
            return try await SignInPages.entering(visit, begun)
        } catch let error as AccountsError {
            return try await form(visit, problem: error)
        }
    }
}
