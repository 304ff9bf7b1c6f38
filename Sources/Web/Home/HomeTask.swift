internal import HTML
internal import Requests

/// Something that waits for somebody, and where it is done.
struct HomeTask {
    /// How many people are counted of how many.
    struct Progress {
        let title: String
        let done: Int
        let all: Int

        /// 「前日の確認 0/14人」 with a bar, which says the same.
        var html: Markup {
            div(.class("progress")) {
                span { say("\(title) \(done)/\(all)人") }
                svg(.viewBox(100, 8), .stretched, .hidden) {
                    rect(.class("all"), .width(100), .height(8))
                    rect(.class("done"), .width(percent), .height(8))
                }
            }
        }

        private var percent: Int { all > 0 ? min(max(done, 0), all) * 100 / all : 0 }
    }

    let title: String
    var detail: String?
    let path: PagePath
    /// By when.
    var day: CivicDay?
    var progress: Progress?

    /// The next act: one button, its day, and how far it has come.
    func first(_ today: CivicDay) -> Markup {
        div(.class("card next-act")) {
            if let when = when(today) { p(.class("due")) { when } }
            p {
                a(.class("button"), .href(path)) {
                    title
                    Icon.next.html
                }
            }
            progress?.html
            if let detail { p(.class("muted")) { detail } }
        }
    }

    func row(_ today: CivicDay) -> Markup {
        li {
            a(.href(path)) { title }
            if let when = when(today) { span(.class("muted")) { say("　\(when)") } }
            progress?.html
            if let detail { p(.class("muted")) { detail } }
        }
    }

    private func when(_ today: CivicDay) -> String? {
        guard let day, day.date != nil else { return nil }
        if day.text == today.text { return say("今日、\(day.said)") }
        return day.text < today.text ? say("期限を過ぎています: \(day.said)") : say("\(day.said)まで")
    }
}
