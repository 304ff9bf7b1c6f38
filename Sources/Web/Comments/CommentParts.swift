/// Comments under a plan or a meeting.
struct CommentListAnswer: Decodable {
    struct Comment: Decodable {
        let id: String
        let city: String
        let text: String?
        let source: String?
        let field: String?
        let quote: String?
        let anchor: String?
    }

    let comments: [Comment]
}

enum CommentParts {
    static func section(
        _ comments: [CommentListAnswer.Comment], on record: String, _ cities: CityNames,
        _ visit: Visit
    ) -> HTML {
        Web.section(.labelledBy("comments")) {
            h2(.id("comments")) { "コメント" }
            if comments.isEmpty { p { "まだありません。" } }
            for comment in comments {
                article(.class("card")) {
                    p(.class("muted")) {
                        cities[comment.city]
                        if let source = comment.source { "（\(source)）" }
                        if let field = comment.field { "　" + PlanWords.title(field) + "について" }
                    }
                    quote(comment.quote, comment.anchor)
                    div(.class("text")) { comment.text ?? "" }
                }
            }
            if let role = visit.reader?.role, PageRoute.Access.advisers.admits(role) {
                form(.post, .action(PagePath("/comments") / record)) {
                    Controls.token(visit)
                    Controls.area("text", "コメントを書く", rows: 4, isRequired: true, reach: .shared)
                    Controls.submit("確認へ進む")
                }
            }
        }
    }

    @HTMLBuilder static func quote(_ quote: String?, _ anchor: String?) -> HTML {
        if let quote { blockquote(.class("text")) { quote } }
        if anchor == "changed" || anchor == "gone" {
            p(.class("muted")) { "元の文が変わりました。" }
        }
    }
}
