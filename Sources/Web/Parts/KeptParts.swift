internal import Accounts
internal import HTML

/// On the pages: that something is not shared yet, and the way to it.
enum KeptParts {
    /// Above a page whose form holds what was typed before.
    @MarkupBuilder static func notice(_ visit: PageRequest) -> Markup {
        if let form = visit.keptForm, visit.isRestored {
            div(.class("notice noprint"), .role("status")) {
                p {
                    say(
                        "書きかけの内容（\(Elapsed.words(from: form.seconds, to: visit.seconds))）を入れてあります。まだ共有していません。"
                    )
                    if form.hasReplaced { PageWords.replaced }
                }
                dropping(form, visit.path, visit)
            }
        }
    }

    @MarkupBuilder static func link(_ visit: PageRequest) -> Markup {
        if let session = visit.session,
            PageRoute.Access.advisers.admits(visit.reader?.role)
        {
            let count = visit.kept.typed(of: session.account, seconds: visit.seconds).count
            if count > 0 { li { a(.href("/kept")) { say("書きかけ（\(count)件）") } } }
        }
    }

    /// The way to lose it.
    static func dropping(_ form: KeptForm, _ back: PagePath, _ visit: PageRequest) -> Markup {
        HTML.form(.post, .action(PagePath.kept(form.id) / "drop")) {
            Controls.token(visit)
            input(.type("hidden"), .name("back"), .value(back.text))
            if let draft = form.fields["draft"] {
                input(.type("hidden"), .name("draft"), .value(draft))
            }
            button(.class("second")) { say("この書きかけを捨てる") }
        }
    }
}
