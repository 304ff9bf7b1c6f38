internal import HTML
internal import Requests

/// お知らせ: what happened that concerns the reader in the post that they act in, unread first.
enum NoticePages {
    private static let rowsMax = 20

    static let routes: [PageRoute] = [
        .get("/notices", .signedIn, list),
        .get("/notices/:number", .signedIn, follow),
        .post("/notices", .signedIn, act),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let page = Paging.number(visit)
        let found = try await NoticeLink.list(
            visit, page: min(max(page, 1), 1_000) - 1, size: rowsMax)
        let unread = found.items.filter { !$0.isRead }
        let read = found.items.filter(\.isRead)
        let settings = try await FeedParts.settings(visit)
        let mail = try await visit.ask(ShowOwnMail())
        return await Frame(title: say("お知らせ"), place: .notices).page(visit) {
            h1 { say("お知らせ") }
            if found.total == 0 {
                p { say("いまのところ、お知らせはありません。") }
            } else if unread.isEmpty {
                p { say("未読のお知らせはありません。") }
            }
            if !unread.isEmpty {
                section(.labelledBy("unread")) {
                    h2(.id("unread")) { say("未読") }
                    rows(unread, visit)
                    readAll(unread, visit)
                }
            }
            if !read.isEmpty {
                section(.labelledBy("read")) {
                    h2(.id("read")) { say("読んだもの") }
                    rows(read, visit)
                }
            }
            Paging(total: found.total, page: page, rows: rowsMax)
                .links(say("お知らせのページ"), "/notices")
            p(.class("muted")) { say("180日を過ぎたものと、種類ごとに500件を超えた古いものは消えます。") }
            OwnMailPages.link(mail)
            settings
        }
    }

    private static func rows(_ items: [NoticeItem], _ visit: PageRequest) -> Markup {
        ul(.class("plain")) {
            for item in items {
                li(.class("news")) {
                    div {
                        a(.href(PagePath("/notices") / "\(item.number)")) {
                            NoticeWords.sentence(item)
                        }
                        p(.class("muted")) {
                            Tables.tag(NoticeWords.kind(item.kind))
                            " \(item.city.isEmpty ? "" : item.city + say("　"))"
                            PageTime.said(seconds: item.seconds)
                            if let remark = NoticeWords.remark(item) { say("　\(remark)") }
                        }
                    }
                    if !item.isRead { readOne(item, visit) }
                }
            }
        }
    }

    private static func readOne(_ item: NoticeItem, _ visit: PageRequest) -> Markup {
        form(.post, .action("/notices")) {
            Controls.token(visit)
            input(.type("hidden"), .name("act"), .value("read"))
            input(.type("hidden"), .name("number"), .value("\(item.number)"))
            button(.class("second small"), .label(say("既読にする: ") + NoticeWords.sentence(item))) {
                say("既読にする")
            }
        }
    }

    /// Up to the newest one shown: what arrives meanwhile stays unread.
    private static func readAll(_ unread: [NoticeItem], _ visit: PageRequest) -> Markup {
        form(.post, .action("/notices")) {
            Controls.token(visit)
            input(.type("hidden"), .name("act"), .value("read-all"))
            input(
                .type("hidden"), .name("number"),
                .value("\(unread.map(\.number).max() ?? 0)"))
            button(.class("second")) { say("すべて既読にする") }
        }
    }

    /// Opens what a notice is about; it is read then.
    private static func follow(_ visit: PageRequest) async throws -> PageResponse {
        guard let number = Int64(visit["number"]),
            let item = try await visit.ask(ShowNotice(number: number)).item
        else { throw PageError.notFound }
        _ = try await visit.ask(MarkNoticesRead(.one(number)))
        return .seeOther(NoticeWords.path(item))
    }

    private static func act(_ visit: PageRequest) async throws -> PageResponse {
        let number = visit.form["number"].flatMap { Int64($0) } ?? 0
        switch visit.form["act"] {
        case "read":
            _ = try await visit.ask(MarkNoticesRead(.one(number)))
            return .seeOther("/notices")
        case "read-all":
            _ = try await visit.ask(MarkNoticesRead(.through(number)))
            return .seeOther("/notices")
        case "feed-make": return try await FeedParts.make(visit)
        case "feed-stop": return try await FeedParts.stop(visit)
        default: throw PageError.badForm
        }
    }
}
