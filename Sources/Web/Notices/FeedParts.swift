internal import Accounts
internal import HTML
internal import Requests

/// Making, renewing and stopping the secret address of one's feed and calendar.
enum FeedParts {
    static func settings(_ visit: PageRequest) async throws -> Markup {
        guard let session = visit.session else { throw PageError.signedOut }
        let made = try await visit.accounts.feedMade(of: session.account)
        return section(.class("card noprint"), .labelledBy("feed")) {
            h2(.id("feed")) { say("フィードと予定表で受け取る") }
            p {
                say(
                    "フィード（Atom）: ほかの市とのことのお知らせを、フィードを読むソフトで受け取れます。題名とリンクだけで、本文や職員のこと、助け合いデーのことは入りません。"
                )
            }
            p {
                say(
                    "予定表（iCalendar）: すべての市の会合、自分の市の助け合いデーと確認の日、自分の市の宿題の期限が、Outlook などの予定表に入り、変わると替わります。職員のことは入りません。"
                )
            }
            p {
                say(
                    "アドレスは、あなただけの秘密です。知っている人はログインせずに読めます。一度だけ表示します。もれたおそれがあるときは、新しいアドレスに替えると、前のアドレスは使えなくなります。"
                )
            }
            if let made {
                p { say("いまのアドレスは\(PageTime.said(seconds: made))に作りました。") }
                div(.class("row")) {
                    act("feed-make", say("新しいアドレスに替える"), visit)
                    act("feed-stop", say("フィードと予定表をやめる"), visit)
                }
            } else {
                act("feed-make", say("フィードと予定表のアドレスを作る"), visit)
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
            return await Frame(title: say("フィードと予定表のアドレス"), place: .notices).page(visit) {
                h1 { say("フィードと予定表のアドレス") }
                p { say("この画面は二度と表示されません。使うほうのアドレスを、いま登録してください。") }
                h2 { say("フィードのアドレス") }
                p { say("フィードを読むソフトに登録します。") }
                p(.class("command"), .id("address")) { base + PagePath.feed(secret).text }
                h2 { say("予定表のアドレス") }
                p {
                    say(
                        "Outlook では、予定表の画面の「予定表を追加」から「Web から登録」（パソコンの以前の Outlook では「インターネットから」）を選び、このアドレスを貼り付けます。庁内だけで開けるアドレスは、パソコンの Outlook で登録してください。"
                    )
                }
                p(.class("command"), .id("calendar-address")) {
                    base + PagePath.calendarFeed(secret).text
                }
                p { a(.class("button"), .href("/notices")) { say("お知らせへ戻る") } }
            }
        }
    }

    static func stop(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        if try await visit.accounts.stopFeed(of: session.account) {
            _ = try await visit.ask(NoteAct(.feedStop))
            visit.tell(say("フィードと予定表をやめました。前のアドレスは、もう使えません。"), on: "/notices")
        }
        return .seeOther("/notices")
    }
}
