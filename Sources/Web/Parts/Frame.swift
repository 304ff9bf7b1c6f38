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

    struct Crumb {
        let title: String
        let path: PagePath
    }

    func page(
        _ visit: Visit, status: Int = 200, @HTMLBuilder _ content: () -> HTML
    ) async -> PageResponse {
        let contacts = showsContacts ? await ContactLine.html(visit) : HTML()
        let news = await NoticeLink.html(visit, isHere: place == .notices)
        return .page(document(visit, content(), contacts, news), status: status)
    }

    private func document(
        _ visit: Visit, _ content: HTML, _ contacts: HTML, _ news: HTML
    ) -> HTML {
        .doctype
            + .element(
                "html", [.lang("ja")],
                .element("head", [], head)
                    + .element("body", [], body(visit, content, contacts, news)))
    }

    @HTMLBuilder private var head: HTML {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        HTML.element("title", [], HTML("\(title)｜助け合い"))
        link(.relation("stylesheet"), .href("/assets/style.css"))
        if isLive {
            HTML.script(Asset.merge)
            HTML.script(Asset.live)
        }
        link(.relation("icon"), .href("/assets/icon.svg"))
    }

    @HTMLBuilder private func body(
        _ visit: Visit, _ content: HTML, _ contacts: HTML, _ news: HTML
    ) -> HTML {
        a(.class("skip"), .fragment("content")) { "本文へ移動" }
        header(.class("top")) {
            div(.class("bar")) {
                a(.class("brand"), .href("/")) { "助け合い" }
                if let reader = visit.reader { whoIs(reader, visit) }
            }
            if let reader = visit.reader {
                nav(.class("bar"), .label("メニュー")) {
                    ul(.class("menu")) {
                        for entry in Menu.entries(for: reader.role) {
                            li {
                                a(.href(entry.path), .current(entry == place)) { entry.title }
                            }
                        }
                        news
                    }
                }
            }
        }
        main(.id("content"), .tabindex(-1)) {
            if !crumbs.isEmpty {
                nav(.class("crumbs"), .label("いまの場所")) {
                    for crumb in crumbs {
                        a(.href(crumb.path)) { crumb.title }
                        " ＞ "
                    }
                    title
                }
            }
            content
        }
        footer(.class("foot")) {
            contacts
            p { "助け合い（Tasukeai）" }
        }
    }

    @HTMLBuilder private func whoIs(_ reader: Reader, _ visit: Visit) -> HTML {
        div(.class("who")) {
            if reader.posts.count > 1 {
                a(.href("/post")) { reader.post.title }
            } else {
                span { reader.post.title }
            }
            a(.href("/account")) { "自分のログイン" }
            form(.post, .action("/sign-out/change")) {
                Controls.token(visit)
                button(.class("link")) { "交代する" }
            }
            form(.post, .action("/sign-out")) {
                Controls.token(visit)
                button(.class("link")) { "ログアウト" }
            }
        }
    }
}
