internal import CivicCalendar
internal import HTML
internal import Requests

/// 今日: what waits for the reader in the post that they act in.
enum HomePages {
    static let routes: [PageRoute] = [.get("/", .signedIn, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let tasks = try await HomeTasks.all(visit, reader)
        let contacts = try await visit.ask(ListContacts()).contacts
        let next =
            HelpDayPages.everyStaff.admits(reader.role)
            ? try await NearestHelpDays.around(visit).next.map { CivicDay($0.helpDay) } : nil
        return await Frame(title: "今日", place: .home).page(visit) {
            h1 { "今日　\(visit.today.japanese)" }
            section(.labelledBy("waiting")) {
                h2(.id("waiting")) { "対応が必要なこと" }
                if tasks.isEmpty {
                    p { "いまは、ありません。" }
                } else {
                    ul(.class("plain")) {
                        for task in tasks {
                            li {
                                a(.href(task.path)) { task.title }
                                if let detail = task.detail { p(.class("muted")) { detail } }
                            }
                        }
                    }
                }
            }
            if let next {
                section(.labelledBy("day")) {
                    h2(.id("day")) { "助け合いデー" }
                    p {
                        next.text == visit.today.text ? "今日です。" : "次は "
                        a(.href("/helpday")) { next.japanese }
                        "　17:45に全員が退庁して消灯します。"
                    }
                }
            }
            section(.labelledBy("cities")) {
                h2(.id("cities")) { "ほかの市" }
                if contacts.isEmpty { p { "まだ相手が登録されていません。" } }
                ContactLine.problems(contacts)
                ul(.class("plain")) {
                    for contact in contacts {
                        li { ContactLine.words(contact, at: visit.seconds) }
                    }
                }
            }
        }
    }
}
