internal import Accounts
internal import HTML
internal import Requests

/// Making, renewing and stopping the secret address of one's feed.
enum FeedParts {
    static func settings(_ visit: PageRequest) async throws -> Markup {
        guard let session = visit.session else { throw PageError.signedOut }
        let made = try await visit.accounts.feedMade(of: session.account)
        return section(.class("card noprint"), .labelledBy("feed")) {
            h2(.id("feed")) { "フィード（Atom）で受け取る" }
            p {
                "ほかの市とのことのお知らせを、フィードを読むソフトで受け取れます。題名とリンクだけで、本文や職員のこと、助け合いデーのことは入りません。"
            }
            p {
                "アドレスは、あなただけの秘密です。知っている人はログインせずに読めます。一度だけ表示します。もれたおそれがあるときは、新しいアドレスに替えると、前のアドレスは使えなくなります。"
            }
            if let made {
                p { "いまのアドレスは\(JapaneseTime.japanese(seconds: made))に作りました。" }
                div(.class("row")) {
                    act("feed-make", "新しいアドレスに替える", visit)
                    act("feed-stop", "フィードをやめる", visit)
                }
            } else {
                act("feed-make", "フィードのアドレスを作る", visit)
            }
        }
    }

    private static func act(_ word: String, _ title: String, _ visit: PageRequest) -> Markup {
        form(.post, .action("/notices")) {
            Controls.token(visit)
            input(.type("hidden"), .name("act"), .value(word))
            button(.class("second")) { title }
        }
    }

    static func make(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        let base = visit.origin ?? "http://" + visit.authority
        return try await Submission.shownOnce(visit, after: "/notices") {
            let secret = try await visit.accounts.makeFeed(
                of: session.account, base: base, seconds: visit.seconds)
            _ = try await visit.ask(NoteAct(.feedMake))
            return await Frame(title: "フィードのアドレス", place: .notices).page(visit) {
                h1 { "フィードのアドレス" }
                p { "フィードを読むソフトに、次のアドレスを登録してください。この画面は二度と表示されません。" }
                p(.class("command"), .id("address")) { base + PagePath.feed(secret).text }
                p { a(.class("button"), .href("/notices")) { "お知らせへ戻る" } }
            }
        }
    }

    static func stop(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        if try await visit.accounts.stopFeed(of: session.account) {
            _ = try await visit.ask(NoteAct(.feedStop))
            visit.tell("フィードをやめました。前のアドレスは、もう使えません。", on: "/notices")
        }
        return .seeOther("/notices")
    }
}
