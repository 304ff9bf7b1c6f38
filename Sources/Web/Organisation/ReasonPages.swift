internal import HTML
internal import Requests

/// Why something left the city although a name was found in it, and why a month was taken back: from
/// the audit, for 職員課. Administrators see the same acts without what people typed.
enum ReasonPages {
    static let routes: [PageRoute] = [.get("/organisation/reasons", .personnel, list)]

    private static let acts = ["release", "retract", "publish"]
    private static let linesShown = 50

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let before = visit.query["before"].flatMap { Int($0) }
        let page = try await visit.ask(
            PageOfAudit(
                filter: AuditFilter(acts: acts, from: nil, until: nil), before: before,
                countMax: linesShown))
        let frame = Frame(
            title: say("公開と取り下げの記録"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit) {
            h1 { say("公開と取り下げの記録") }
            p(.class("leaves")) { say("この情報は庁外に出ません。") }
            if page.lines.isEmpty {
                p(.class("notice")) {
                    page.next == nil ? say("記録はありません。") : say("ここまでには見つかりませんでした。")
                }
            } else {
                Tables.table(
                    say("記録（新しい順）"), [say("時刻"), say("何をしたか"), say("月"), say("理由"), say("だれが")],
                    page.lines.map { line in
                        [
                            span(.class("nowrap")) { PageTime.said(line.at) },
                            Markup(AuditWords.title(line.act)),
                            Markup(detail(line, "month").map(CompareWords.month) ?? "–"),
                            div(.class("text")) { detail(line, "reason") ?? "–" },
                            bdi { AuditWords.account(line.by) },
                        ]
                    })
            }
            if let next = page.next {
                p {
                    a(
                        .class("button second small"),
                        .href(PagePath("/organisation/reasons").with("before", "\(next)"))
                    ) { say("さらに古い記録") }
                }
            }
        }
    }

    private static func detail(_ line: AuditLine, _ name: String) -> String? {
        line.details.first { $0.name == name }?.value
    }
}
