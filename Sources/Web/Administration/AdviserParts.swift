internal import HTML
internal import Requests

/// One hosted replica as the administrator sees it, and what is to be done next.
enum AdviserParts {
    static var steps: Markup {
        details {
            summary { say("進め方") }
            ol {
                li { say("下の「依頼書を作る」で、この幹事のための鍵と依頼書を作ります。") }
                li { say("依頼書のファイルを幹事に渡し、指紋を電話などで読み上げます。") }
                li {
                    say(
                        "幹事は自分の機械で、初めてのときだけ「tasukeai adviser init」を、続いて「tasukeai adviser delegate 依頼書」を実行し、できた委任状のファイルを返します。ノードは要りません。"
                    )
                }
                li { say("「委任状を受け取る」で、幹事の指紋を照合して書き込み先を開きます。") }
                li { say("職員課が、幹事の役割のログイン用紙を出します。") }
                li { say("そのログイン名を、ここで書き込み先に結び付けます。それまで、そのログインは読むだけです。") }
                li { say("ほかの市にも幹事の記述書を渡し、指紋を照合して加えてもらいます。加えていない市には、書いたものが届きません。") }
            }
        }
    }

    static func card(
        _ adviser: HostedAdviser, _ visit: PageRequest, _ condition: NodeCondition,
        _ problem: NodeError?, _ field: String?
    ) -> Markup {
        section(.class("card"), .labelledBy("adviser-\(adviser.id)")) {
            h2(.id("adviser-\(adviser.id)")) { bdi { adviser.memberName ?? adviser.name } }
            p { state(adviser.state) }
            switch adviser.state {
            case .prepared: waiting(adviser)
            case .active: active(adviser, visit, field == login(adviser) ? problem : nil)
            case .untrusted:
                p { say("幹事の記述書が「ほかの市」から外されているため、書けません。もう一度加えると、また書けます。") }
            case .damaged:
                p(.class("notice error")) {
                    say("鍵かファイルが読めないため、書けません。バックアップから戻すか、止めて作り直してください。")
                }
            case .stopped: Markup()
            }
            if adviser.state != .active { stopLink(adviser) }
        }
    }

    private static func state(_ state: HostedAdviser.State) -> Markup {
        switch state {
        case .prepared: span(.class("tag")) { say("委任状を待っています") }
        case .active: span(.class("tag good")) { say("書けます") }
        case .untrusted: span(.class("tag error")) { say("信頼から外されています") }
        case .damaged: span(.class("tag error")) { say("壊れています") }
        case .stopped: span(.class("tag")) { say("止めた") }
        }
    }

    @MarkupBuilder private static func waiting(_ adviser: HostedAdviser) -> Markup {
        dl {
            dt { say("依頼書の指紋（幹事に読み上げる）") }
            dd(.class("fingerprint")) { adviser.requestFingerprint }
        }
        p(.class("row")) {
            a(.class("button second"), .href(AdviserPages.base / adviser.id / "request")) {
                say("依頼書のファイルを取り出す")
            }
            a(.class("button"), .href(AdviserPages.base / "accept")) { say("委任状を受け取る") }
        }
        p { say("幹事の機械で、次を実行してもらいます。") }
        p(.class("command")) { "tasukeai adviser delegate delegation-request-\(adviser.id).json" }
    }

    @MarkupBuilder private static func active(
        _ adviser: HostedAdviser, _ visit: PageRequest, _ problem: NodeError?
    ) -> Markup {
        dl {
            dt { say("幹事") }
            dd { bdi { say("\(adviser.memberName ?? "")（\(adviser.member ?? "")）") } }
            dt { say("幹事の指紋") }
            dd(.class("fingerprint")) { adviser.fingerprint ?? "" }
            dt { say("この市での呼び名") }
            dd { bdi { adviser.name } }
            dt { say("書いた件数") }
            dd { "\(adviser.entries)" }
        }
        p {
            a(.href(AdviserPages.base / adviser.id / "descriptor")) {
                say("この幹事の記述書を取り出す（ほかの市に渡す）")
            }
        }
        stopLink(adviser)
        h3 { say("この幹事として書くログイン") }
        if adviser.accounts.isEmpty { p { say("まだありません。") } }
        ul(.class("plain")) {
            for number in adviser.accounts {
                li(.class("row")) {
                    a(.href(UserPages.base / "\(number)")) { say("利用者 \(number)") }
                    form(.post, .action(AdviserPages.base / adviser.id / "unbind")) {
                        Controls.token(visit)
                        input(.type("hidden"), .name("account"), .value("\(number)"))
                        button(
                            .type("submit"), .class("second small"),
                            .label(say("利用者 \(number) の結び付けを外す"))
                        ) { say("外す") }
                    }
                }
            }
        }
        form(.post, .action(AdviserPages.base / adviser.id / "bind")) {
            Controls.token(visit)
            let field = login(adviser)
            div(.class("field")) {
                Controls.heading(field, say("結び付けるログイン名"), true)
                p(.class("support"), .id(field + "-support")) {
                    say("先に職員課が、幹事の役割の用紙を出しておきます。")
                }
                input(
                    .id(field), .name("login"), .required(true), .invalid(problem != nil),
                    .value(problem == nil ? "" : visit.form["login"] ?? ""),
                    .describedBy([field + "-support"]), .autocomplete("off"), .spellcheckOff)
                Controls.problemLine(field, problem.map(PageWords.message))
            }
            Controls.submit(say("結び付ける"))
        }
    }

    private static func stopLink(_ adviser: HostedAdviser) -> Markup {
        p {
            a(.href(AdviserPages.base / adviser.id / "stop")) { say("この書き込み先を止める（\(adviser.id)）") }
        }
    }

    private static func login(_ adviser: HostedAdviser) -> String { "login-" + adviser.id }

    static func newForm(_ visit: PageRequest, _ problem: NodeError?) -> Markup {
        section(.class("card"), .labelledBy("new")) {
            h2(.id("new")) { say("幹事の書き込み先を始める") }
            form(.post, .action(AdviserPages.base)) {
                Controls.token(visit)
                Controls.line(
                    "name", say("この市での呼び名"), value: problem == nil ? "" : visit.form["name"] ?? "",
                    isRequired: true,
                    support: say("役割か団体の名前にします（例: 幹事（人材マネジメント部会））。氏名は使いません。依頼書に載り、幹事が読みます。"),
                    problem: problem.map(PageWords.message), .autocomplete("off"))
                Controls.submit(say("依頼書を作る"))
            }
            p(.class("muted")) { say("同時に使えるのは\(HostedAdviser.openMax)までです。") }
        }
    }
}
