internal import Accounts

/// What somebody sent after the session had ended: to go on with it, or to drop it.
enum KeptPages {
    static let routes: [PageRoute] = [
        .get("/kept", .advisers, show),
        .post("/kept", .advisers, drop),
    ]

    private static func show(_ visit: Visit) async throws -> PageResponse {
        guard let session = visit.session,
            let kept = visit.kept.form(of: session.account, seconds: visit.seconds)
        else { return .seeOther("/") }
        return await Frame(title: "続きから始める").page(visit) {
            h1 { "続きから始める" }
            p { "ログアウトしたあとに送られた内容を預かっています。まだ共有していません。" }
            section(.class("card")) {
                for text in kept.texts { div(.class("text")) { text } }
            }
            div(.class("row")) {
                form(.post, .action(kept.path)) {
                    Controls.token(visit)
                    input(.type("hidden"), .name("kept"), .value("yes"))
                    for (name, value) in kept.pairs {
                        input(.type("hidden"), .name(name), .value(value))
                    }
                    Controls.submit("確認へ進む")
                }
                form(.post, .action("/kept")) {
                    Controls.token(visit)
                    button(.class("second")) { "この内容を捨てる" }
                }
            }
        }
    }

    private static func drop(_ visit: Visit) async throws -> PageResponse {
        if let session = visit.session { visit.kept.drop(of: session.account) }
        return .seeOther("/")
    }
}
