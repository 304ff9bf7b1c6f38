internal import HTML

/// Steps through a list that is longer than a page.
enum Pager {
    static func links(_ path: PagePath, page: Int, hasMore: Bool) -> Markup {
        guard page > 0 || hasMore else { return Markup() }
        return nav(.class("row noprint"), .label("ページ")) {
            if page > 0 {
                a(.class("button second small"), .href(path.with("page", "\(page)"))) { "前のページ" }
            }
            span { "\(page + 1)ページ目" }
            if hasMore {
                a(.class("button second small"), .href(path.with("page", "\(page + 2)"))) {
                    "次のページ"
                }
            }
        }
    }
}
