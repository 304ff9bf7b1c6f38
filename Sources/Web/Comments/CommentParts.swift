internal import Alliance
internal import HTML
internal import Requests

/// Comments under a plan or a meeting.
enum CommentParts {
    static func section(
        _ comments: [CommentRow], on record: String, _ target: CommentTarget,
        _ cities: CityNames, _ visit: PageRequest
    ) -> Markup {
        let newest = Array(comments.reversed())
        let paging = Paging(total: comments.count, visit, "comments", rows: 20)
        return HTML.section(.labelledBy("comments")) {
            h2(.id("comments")) { say("コメント") }
            if comments.isEmpty { p { say("まだありません。") } }
            for comment in paging.shown(newest) {
                article(.class("card")) {
                    p(.class("muted")) {
                        say("\(cities[comment.city])　\(PageTime.said(comment.at))")
                        if let source = comment.source { bdi { say("（\(source)の声）") } }
                        if let field = comment.field {
                            say("　\(target.title(field))について")
                        }
                    }
                    quote(comment.quote, comment.anchor)
                    div(.class("text")) { comment.text ?? say("（消されました）") }
                }
            }
            paging.links(say("コメントのページ"), target.path(record), "comments")
            if let role = visit.reader?.role, PageRoute.Access.advisers.admits(role),
                !AuthorParts.canOnlyRead(cities, visit)
            {
                details(.class("noprint"), .open(visit.form["on"] != nil)) {
                    summary { SharedKind.comment.declaration.words.new.said }
                    form(on: record, target, cities, visit, Faults())
                }
            }
        }
    }

    static func form(
        on record: String, _ target: CommentTarget, _ cities: CityNames, _ visit: PageRequest,
        _ faults: Faults
    ) -> Markup {
        // Another form of the same page may have been sent.
        var visit = visit
        if visit.form["on"] == nil { visit.form = FormFields() }
        // Where plans are advised on; empty elsewhere and for whoever does not advise.
        let advises =
            target.kind == .plan
            && visit.reader.map { PageRoute.Access.advisers.admits($0.role) } ?? false
        let advising = advises ? (PagePath.plan(record) / "advise").text : ""
        return HTML.form(
            .post, .action(PagePath.comments(on: record)), .data(.remark, advising)
        ) {
            Controls.token(visit)
            input(.type("hidden"), .name("on"), .value(target.name))
            Passage.controls(target, visit, faults)
            Controls.field(
                SharedKind.comment.field("text"), value: visit.form["text"], rows: 4,
                hint: cities.sharedAs, faults)
            Controls.field(
                SharedKind.comment.field("source"), value: visit.form["source"], faults)
            DirectSharing.buttons
        }
    }

    @MarkupBuilder static func quote(_ quote: String?, _ anchor: String?) -> Markup {
        if let quote { blockquote(.class("text")) { quote } }
        if anchor == "changed" || anchor == "gone" {
            p(.class("muted")) { say("元の文が変わりました。") }
        }
    }
}
