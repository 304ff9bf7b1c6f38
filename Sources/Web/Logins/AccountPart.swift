internal import Accounts
internal import HTML
internal import Requests

/// One account as it is shown to those who look after it: what it has, and the acts that their post
/// allows. Personnel and administrators use the same page under their own address.
struct AccountPart {
    let account: AccountSummary
    let rights: ShowLoginRights.Answer
    /// `/organisation/accounts` or `/administration/users`
    let base: PagePath
    /// Whether it is the login of somebody who is not on the staff today.
    var isAway = false

    private var path: PagePath { base / "\(account.id.number)" }

    @MarkupBuilder func html(_ visit: PageRequest) -> Markup {
        AccountWords.list(account, isAway: isAway)
        h2 { say("役割を与える・外す") }
        ul(.class("plain")) {
            for role in rights.grantable {
                li(.class("row")) {
                    span { role.said }
                    act(visit, role)
                }
            }
        }
        if rights.grantable.contains(where: \.requiresSecondFactor) {
            p(.class("muted")) { say("職員課と情報システム担当の役割は、認証アプリの登録を求めます。") }
        }
        if rights.mayClose {
            h2 { account.isActive ? say("停止") : say("再開") }
            p {
                account.isActive
                    ? say("退職や紛失のときに止めます。開いている画面もすぐに使えなくなります。") : say("前のパスワードで、また使えるようになります。")
            }
            form(.post, .action(path / (account.isActive ? "close" : "open"))) {
                Controls.token(visit)
                button(.type("submit"), .class("second")) {
                    account.isActive ? say("停止する") : say("再開する")
                }
            }
        }
    }

    private func act(_ visit: PageRequest, _ role: GrantedRole) -> Markup {
        let has = account.roles.contains { $0.english == role.rawValue }
        return form(.post, .action(path / (has ? "revoke" : "grant"))) {
            Controls.token(visit)
            input(.type("hidden"), .name("role"), .value(role.rawValue))
            button(
                .type("submit"), .class("second small"),
                .label(has ? say("\(role.said)の役割を外す") : say("\(role.said)の役割を与える"))
            ) { has ? say("外す") : say("与える") }
        }
    }

    /// The acts, under the page's own address.
    static func routes(
        _ base: PagePath, _ access: PageRoute.Access, patterns: Patterns
    ) -> [PageRoute] {
        [
            .post(patterns.grant, access) { visit in
                try await change(visit, base, say("役割を与えました。")) { id in
                    _ = try await visit.ask(GrantRole(try role(visit), to: id))
                }
            },
            .post(patterns.revoke, access) { visit in
                try await change(visit, base, say("役割を外しました。")) { id in
                    _ = try await visit.ask(RevokeRole(try role(visit), from: id))
                }
            },
            .post(patterns.close, access) { visit in
                try await change(visit, base, say("この利用者を停止しました。開いている画面も使えません。")) {
                    _ = try await visit.ask(SetLoginActive(account: $0, isActive: false))
                }
            },
            .post(patterns.open, access) { visit in
                try await change(visit, base, say("この利用者を再開しました。")) {
                    _ = try await visit.ask(SetLoginActive(account: $0, isActive: true))
                }
            },
        ]
    }

    struct Patterns {
        let grant: String
        let revoke: String
        let close: String
        let open: String
    }

    private static func role(_ visit: PageRequest) throws -> GrantedRole {
        guard let role = AccountWords.role(visit.form["role"]) else { throw PageError.badForm }
        return role
    }

    private static func change(
        _ visit: PageRequest, _ base: PagePath, _ done: String,
        _ work: (Int64) async throws -> Void
    ) async throws -> PageResponse {
        let id = try AccountWords.id(visit["id"])
        return try await Submission.once(visit) {
            try await work(id.number)
            visit.tell(done, on: base / "\(id.number)")
            return .seeOther(base / "\(id.number)")
        }
    }
}
