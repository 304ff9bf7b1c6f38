internal import HTML
internal import Requests

/// Where somebody's notices are mailed, on 「自分のログイン」: an address, confirmed by a code that was mailed
/// there. The node says whether it mails at all; where it does not, nothing stands here.
enum OwnMailPages {
    private static let base: PagePath = "/account/mail"

    static let routes: [PageRoute] = [
        .get("/account/mail", .signedIn, show),
        .login("/account/mail", .signedIn, propose),
        .login("/account/mail/confirm", .signedIn, confirm),
        .login("/account/mail/stop", .signedIn, stop),
    ]

    private static var crumbs: [Frame.Crumb] {
        [.init(title: say("自分のログイン"), path: OwnLoginPages.base)]
    }

    /// On 「自分のログイン」 itself.
    @MarkupBuilder static func card(_ own: ShowOwnMail.Answer) -> Markup {
        if own.isOn {
            HTML.section(.class("card"), .labelledBy("own-mail")) {
                h2(.id("own-mail")) { say("お知らせのメール") }
                if own.proposed != nil {
                    p { say("メールのコードが、まだ入れられていません。") }
                } else if let address = own.address {
                    p { bdi { address } + Markup(say(" に送っています。")) }
                } else {
                    p { say("新しいお知らせが何件あるかを、メールで受け取れます。いまは送っていません。") }
                }
                if own.refusedSeconds != nil { refusal }
                p {
                    a(.class("button second"), .href(base)) {
                        own.address == nil && own.proposed == nil
                            ? say("メールで受け取る") : say("アドレスを確かめる・変える・やめる")
                    }
                }
            }
        }
    }

    /// Where the notices are.
    @MarkupBuilder static func link(_ own: ShowOwnMail.Answer) -> Markup {
        if own.isOn {
            p(.class("noprint")) {
                a(.href(base)) {
                    own.address == nil
                        ? say("新しいお知らせの件数を、メールで受け取る") : say("お知らせのメールを確かめる・変える・やめる")
                }
            }
        }
    }

    private static var refusal: Markup {
        p(.class("notice warn")) { say("市のメール中継サーバーが、このアドレスを断りました。アドレスを確かめてください。") }
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await page(visit, nil)
    }

    /// - Parameters:
    ///   - field: to which an error belongs.
    ///   - typed: the address that was not taken.
    private static func page(
        _ visit: PageRequest, _ error: NodeError?, field: String = "address", typed: String = ""
    ) async throws -> PageResponse {
        let own = try await visit.ask(ShowOwnMail())
        let status = error.map { PageError.status(of: $0.code) } ?? 200
        return await Frame(title: say("お知らせのメール"), crumbs: crumbs).page(
            visit, status: status
        ) {
            h1 { say("お知らせのメール") }
            if own.isOn {
                Problems.summary(
                    error, field: field == "code" && own.proposed == nil ? nil : field)
                explanation
                if let proposed = own.proposed { codeForm(visit, proposed) }
                if let address = own.address { current(visit, address, own) }
                addressForm(visit, own, typed)
            } else {
                p { say("このノードは、お知らせをメールで送りません。") }
            }
        }
    }

    @MarkupBuilder private static var explanation: Markup {
        p {
            say("届くのは、新しいお知らせの件数と、お知らせの画面へのリンクだけです。題名も中身も入りません。")
                + say("まだ読んでいない新しいお知らせがあるときに、朝7時から夜8時までの間、多くても1時間に1通です。")
        }
        p {
            say("アドレスは、この市のサーバーに暗号化して置き、市のメール中継サーバーにだけ渡します。ほかの市には渡りません。")
                + say("庁外のアドレスを入れると、メールは中継サーバーから庁外へ出ます。")
        }
    }

    private static func codeForm(_ visit: PageRequest, _ proposed: String) -> Markup {
        HTML.section(.class("card"), .labelledBy("mail-code")) {
            h2(.id("mail-code")) { say("メールのコードを入れる") }
            p { bdi { proposed } + Markup(say(" にコードを送りました。1時間以内に入れてください。")) }
            form(.post, .action("/account/mail/confirm")) {
                Controls.token(visit)
                Controls.line(
                    "code", say("メールのコード"), isRequired: true,
                    support: say("8文字です。大文字でも小文字でも同じです。"), .autocomplete("one-time-code"))
                Controls.submit(say("このアドレスに送る"))
            }
        }
    }

    private static func current(
        _ visit: PageRequest, _ address: String, _ own: ShowOwnMail.Answer
    ) -> Markup {
        HTML.section(.class("card"), .labelledBy("mail-now")) {
            h2(.id("mail-now")) { say("いまのアドレス") }
            p { bdi { address } + Markup(say(" に送っています。")) }
            if own.refusedSeconds != nil { refusal }
            form(.post, .action("/account/mail/stop")) {
                Controls.token(visit)
                button(.type("submit"), .class("second")) { say("メールをやめ、アドレスを消す") }
            }
        }
    }

    private static func addressForm(
        _ visit: PageRequest, _ own: ShowOwnMail.Answer, _ typed: String
    ) -> Markup {
        let isFirst = own.address == nil && own.proposed == nil
        return HTML.section(.class("card"), .labelledBy("mail-address")) {
            h2(.id("mail-address")) {
                own.proposed != nil
                    ? say("届かないとき") : isFirst ? say("アドレスを入れる") : say("アドレスを変える")
            }
            form(.post, .action("/account/mail")) {
                Controls.token(visit)
                Controls.line(
                    "address", say("メールアドレス"), value: typed, isRequired: true,
                    support: own.address == nil
                        ? say("このアドレスにコードを送ります。コードを入れるまで、お知らせは送りません。")
                        : say("このアドレスにコードを送ります。コードを入れるまでは、いまのアドレスに送ります。"),
                    reach: .local,
                    // No check of the browser's: it would refuse what an input method writes.
                    .inputMode("email"), .autocomplete("email"))
                button(.type("submit"), .class(isFirst ? "" : "second")) { say("コードを送る") }
            }
            if own.proposed != nil, own.address == nil {
                p(.class("muted")) { say("登録しないときは、入れたアドレスを消せます。") }
                form(.post, .action("/account/mail/stop")) {
                    Controls.token(visit)
                    button(.type("submit"), .class("second")) { say("やめて、アドレスを消す") }
                }
            }
        }
    }

    private static func propose(_ visit: PageRequest) async throws -> PageResponse {
        let typed = visit.form["address"] ?? ""
        do {
            _ = try await visit.ask(ProposeOwnMail(address: typed))
        } catch let error as NodeError where isShown(error) {
            return try await page(visit, error, typed: typed)
        }
        visit.tell(say("コードを送りました。届いたら、下に入れてください。"), on: base)
        return .seeOther(base)
    }

    private static func confirm(_ visit: PageRequest) async throws -> PageResponse {
        do {
            _ = try await visit.ask(ConfirmOwnMail(code: visit.form["code"] ?? ""))
        } catch let error as NodeError where isShown(error) {
            return try await page(visit, error, field: "code")
        }
        visit.tell(say("アドレスを登録しました。新しいお知らせがあると、メールが届きます。"), on: OwnLoginPages.base)
        return .seeOther(OwnLoginPages.base)
    }

    private static func stop(_ visit: PageRequest) async throws -> PageResponse {
        if try await visit.ask(RemoveOwnMail()).removed {
            visit.tell(say("お知らせのメールをやめ、アドレスを消しました。"), on: OwnLoginPages.base)
        }
        return .seeOther(OwnLoginPages.base)
    }

    /// What was typed, the relay, or somebody who asks too often.
    private static func isShown(_ error: NodeError) -> Bool {
        error.code.hasPrefix("mail_") || ["code_malformed", "too_many_tries"].contains(error.code)
    }
}
