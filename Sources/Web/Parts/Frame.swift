internal import Accounts
internal import HTML
internal import Requests

/// What stands around every page: title, menu, who is signed in and in which post.
struct Frame {
    let title: String
    /// Which entry of the menu the page belongs to.
    var place: Menu? = nil
    var crumbs: [Crumb] = []
    /// Pages that show shared data say when the cities were last reached.
    var showsContacts = false
    /// Pages with a text that several edit have the scripts that merge while somebody types.
    var isLive = false
    /// Pages with a text that others remark on have the script that quotes it.
    var isRemarked = false
    /// The page in which a browser shows what it keeps: the node's own, or the one that it keeps, too.
    var shell: String? = nil
    /// The page of a meeting that is on.
    var hasClock = false
    /// Pages on which a password is chosen have the script that shows it.
    var choosesPassword = false

    struct Crumb {
        let title: String
        let path: PagePath
    }

    func page(
        _ visit: PageRequest, status: Int = 200, @MarkupBuilder _ content: () -> Markup
    ) async -> PageResponse {
        let contacts = showsContacts ? await ContactLine.html(visit) : Markup()
        let news = await NoticeLink.html(visit, isHere: place == .notices)
        let city = visit.logins.cityLabel.said
        let bar = await CityColour.bar(visit)
        // Said on the page where it leads, not on one that says why this cannot be shown.
        let said = status == 200 ? told(visit) : Markup()
        return .page(
            document(visit, bar, said + content(), contacts, news, city), status: status)
    }

    private func document(
        _ visit: PageRequest, _ bar: Markup, _ content: Markup, _ contacts: Markup,
        _ news: Markup, _ city: String
    ) -> Markup {
        .doctype
            + .element(
                "html", [PageLanguage.isJapanese ? .lang("ja") : .lang("en")],
                .element(
                    "head", [],
                    head(
                        city, isSending: visit.reader != nil, carries: visit.carries || shell != nil
                    ))
                    + .element(
                        "body", [],
                        top(visit, bar, news, city) + body(visit, content, contacts, city)))
    }

    @MarkupBuilder private func head(_ city: String, isSending: Bool, carries: Bool) -> Markup {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        Markup.element("title", [], Markup(say("\(title)｜\(city)｜助け合い")))
        link(.relation("stylesheet"), .href("/assets/style.css"))
        if isLive {
            Markup.script(Asset.merge)
            Markup.script(Asset.live)
        }
        if isRemarked { Markup.script(Asset.select) }
        // On these pages nearly every answer is a tap.
        if place == .helpDay { Markup.script(Asset.helpDay) }
        if hasClock { Markup.script(Asset.room) }
        if choosesPassword { Markup.script(Asset.password) }
        if isSending { Markup.script(Asset.send) }
        if carries { Markup.script(Asset.carry) }
        link(.relation("icon"), .href("/assets/icon.svg"))
    }

    @MarkupBuilder private func top(
        _ visit: PageRequest, _ bar: Markup, _ news: Markup, _ city: String
    ) -> Markup {
        a(.class("skip"), .fragment("content")) { say("本文へ移動") }
        header(.class("top")) {
            bar
            div(.class("bar")) {
                a(.class("brand"), .href("/")) {
                    Self.logo
                    say("助け合い")
                }
                strong(.class("city")) { bdi { city } }
                if let reader = visit.reader { whoIs(reader, visit) }
            }
            if let reader = visit.reader { menu(reader, visit, news) }
        }
    }

    private func menu(_ reader: Reader, _ visit: PageRequest, _ news: Markup) -> Markup {
        nav(.class("bar"), .label(say("メニュー"))) {
            ul(.class("menu")) {
                for entry in Menu.entries(for: reader.role) {
                    li {
                        a(.href(entry.path), .current(entry == place)) {
                            entry.icon.html
                            entry.title
                        }
                    }
                    // Where it is seen on a phone, too, whose menu is one line.
                    if entry == .home { news + KeptParts.link(visit) }
                }
            }
        }
    }

    /// Two people under one roof, as in the icon of the window.
    private static let logo = svg(.class("logo"), .viewBox(32, 32), .hidden) {
        rect(.width(32), .height(32))
        path(.d("M6 19c4-6 8-6 10-2 2-4 6-4 10 2M16 17v8"))
        circle(.cx(10), .cy(9), .r(3))
        circle(.cx(22), .cy(9), .r(3))
    }

    @MarkupBuilder private func body(
        _ visit: PageRequest, _ content: Markup, _ contacts: Markup, _ city: String
    ) -> Markup {
        main(
            .id("content"), .tabindex(-1), .data(.keep, "yes", isPresent: visit.mayBeKept),
            .data(.shell, shell ?? "", isPresent: shell != nil)
        ) {
            if !crumbs.isEmpty {
                nav(.class("crumbs"), .label(say("いまの場所"))) {
                    for crumb in crumbs {
                        a(.href(crumb.path)) { crumb.title }
                        say(" ＞ ")
                    }
                    title
                }
            }
            // What a sheet of paper must say by itself.
            p(.class("printed")) { say("\(city)　\(title)　印刷日: \(visit.today.said)") }
            KeptParts.notice(visit)
            content
        }
        footer(.class("foot")) {
            contacts
            p { say("\(city)　助け合い（Tasukeai）") }
            LanguagePages.link
        }
    }

    /// What the act did that led here.
    @MarkupBuilder private func told(_ visit: PageRequest) -> Markup {
        if !visit.isTaken, let account = visit.session?.account,
            let words = visit.kept.told(on: visit.path, of: account, seconds: visit.seconds)
        {
            div(.class("notice good noprint"), .role("status")) {
                for line in words.split(separator: "\n") { p { String(line) } }
            }
        }
    }

    @MarkupBuilder private func whoIs(_ reader: Reader, _ visit: PageRequest) -> Markup {
        div(.class("who")) {
            span(.class("whose")) {
                if let name = reader.post.name { strong { bdi { name } } }
                if reader.posts.count > 1 {
                    a(.href("/post")) { reader.post.title }
                } else {
                    span { reader.post.title }
                }
            }
            // On every page at the same place.
            a(.class("guidelink"), .href(place?.guide ?? "/help"), .label(say("この画面の使い方"))) {
                span { say("この画面の") }
                say("使い方")
            }
            a(.href("/account")) { say("自分のログイン") }
            form(.post, .action("/sign-out/change")) {
                Controls.token(visit)
                button(.class("link")) { say("交代する") }
            }
            form(.post, .action("/sign-out")) {
                Controls.token(visit)
                button(.class("link")) { say("ログアウト") }
            }
        }
    }
}
