internal import HTML

/// A part of a list, and the way to the others. No page shows all of a long list.
struct Paging {
    static let rowsMax = 50

    let total: Int
    let page: Int
    let pages: Int
    private let rows: Int

    init(total: Int, page: Int, rows: Int = Paging.rowsMax) {
        self.total = total
        self.rows = rows
        self.pages = max(1, (total + rows - 1) / rows)
        self.page = min(max(1, page), pages)
    }

    /// With the page that an address names.
    init(total: Int, _ visit: PageRequest, _ name: String = "page", rows: Int = Paging.rowsMax) {
        self.init(total: total, page: Self.number(visit, name), rows: rows)
    }

    static func number(_ visit: PageRequest, _ name: String = "page") -> Int {
        visit.query[name].flatMap { Int($0) } ?? 1
    }

    func shown<Element>(_ all: [Element]) -> [Element] {
        Array(all.dropFirst((page - 1) * rows).prefix(rows))
    }

    /// Links to the pages before and after; nothing for one page alone.
    @MarkupBuilder func links(
        _ title: String, _ path: PagePath, _ name: String = "page"
    ) -> Markup {
        if pages > 1 {
            nav(.class("row"), .label(title)) {
                if page > 1 { a(.href(path.with(name, "\(page - 1)"))) { say("前の\(rows)件") } }
                span { say("\(page)／\(pages)ページ（全\(total)件）") }
                if page < pages { a(.href(path.with(name, "\(page + 1)"))) { say("次の\(rows)件") } }
            }
        }
    }
}

/// Steps through a list that is longer than a page.
enum Pager {
    static func links(_ path: PagePath, page: Int, hasMore: Bool) -> Markup {
        guard page > 0 || hasMore else { return Markup() }
        return nav(.class("row noprint"), .label(say("ページ"))) {
            if page > 0 {
                a(.class("button second small"), .href(path.with("page", "\(page)"))) {
                    say("前のページ")
                }
            }
            span { say("\(page + 1)ページ目") }
            if hasMore {
                a(.class("button second small"), .href(path.with("page", "\(page + 2)"))) {
                    say("次のページ")
                }
            }
        }
    }
}
