internal import HTML
internal import Requests

/// 前回から: what happened since the reader looked, as counts by kind, from the notices that are unread.
enum HomeNews {
    /// Unread ones come first; who has more of them goes to the list.
    private static let countedMax = 50

    static func html(_ visit: PageRequest) async -> Markup {
        // The page is shown whatever became of the notices.
        guard let found = try? await NoticeLink.list(visit, page: 0, size: countedMax) else {
            return p { say("お知らせを読めませんでした。") }
        }
        let unread = found.items.filter { !$0.isRead }
        guard !unread.isEmpty else {
            return p { say("新しいお知らせはありません。") }
        }
        return ul(.class("counts")) {
            for (kind, items) in grouped(unread) {
                li {
                    a(.href(items.count == 1 ? path(items[0]) : "/notices")) {
                        say("\(kind) \(items.count)件")
                            + (unread.count == countedMax && found.total > countedMax
                                ? say("以上") : "")
                    }
                }
            }
        }
    }

    private static func path(_ item: NoticeItem) -> PagePath {
        PagePath("/notices") / "\(item.number)"
    }

    /// In the order of the newest of each kind.
    private static func grouped(_ items: [NoticeItem]) -> [(kind: String, items: [NoticeItem])] {
        var groups: [(kind: String, items: [NoticeItem])] = []
        for item in items {
            let kind = NoticeWords.kind(item.kind)
            if let index = groups.firstIndex(where: { $0.kind.utf8.elementsEqual(kind.utf8) }) {
                groups[index].items.append(item)
            } else {
                groups.append((kind, [item]))
            }
        }
        return groups
    }
}
