internal import Alliance
internal import HTML
internal import Requests

/// Two versions of a whole plan side by side: named ones, what cities had at a meeting, the beginning, and
/// what is held now.
struct VersionComparison {
    private let options: [Controls.Option]
    private let from: String?
    private let to: String
    private let fields: [VersionDifference]

    init(
        _ visit: PageRequest, _ plan: String, _ named: [NamedVersion],
        _ cities: CityNames
    ) async throws {
        from = visit.query.typed("from")
        to = visit.query.typed("to") ?? "now"
        var options: [Controls.Option] = [("now", say("いまの計画"))]
        options += named.reversed().prefix(200).map { version in
            (version.id, say("\(version.name ?? say("（消されました）"))（\(PageTime.said(version.at))）"))
        }
        options.append(("start", say("書かれる前（空）")))
        // What a city had at a meeting has no name; the meeting's page leads here.
        for id in [from, to].compactMap({ $0 }) where !options.contains(where: { $0.value == id }) {
            options.append((id, say("会合で記録した版")))
        }
        self.options = options
        guard let from else {
            fields = []
            return
        }
        fields = try await visit.ask(
            ComparePlanVersions(plan: plan, from: from, to: to)
        ).differences
    }

    func form(_ path: PagePath) -> Markup {
        section(.class("noprint"), .labelledBy("compare")) {
            h2(.id("compare")) { say("二つの版を見比べる") }
            HTML.form(.action(path), .class("row filter")) {
                Controls.select("from", say("もと"), options, chosen: from ?? "start")
                Controls.select("to", say("あと"), options, chosen: to)
                button(.class("second")) { say("見比べる") }
            }
        }
    }

    @MarkupBuilder var result: Markup {
        if let from {
            section(.labelledBy("result")) {
                h2(.id("result")) { say("変わったところ") }
                p { bdi { say("「\(title(from))」から「\(title(to))」まで") } }
                if fields.isEmpty {
                    p(.class("notice")) { say("この二つの版は同じです。") }
                } else {
                    p(.class("muted")) {
                        say("書き足したところは")
                        ins { say("下線") }
                        say("、消したところは")
                        del { say("取り消し線") }
                        say("で示します。文の多くが変わったときは、文ごと示します。")
                    }
                }
                for field in fields {
                    h3 { heading(field) }
                    div(.class("text")) { field.changes.map { change($0, field) } }
                }
            }
        }
    }

    private func title(_ id: String) -> String { options.first { $0.value == id }?.title ?? "" }

    private func kind(_ field: VersionDifference) -> SharedKind {
        SharedKind(named: field.kind) ?? .plan
    }

    private func heading(_ field: VersionDifference) -> Markup {
        guard field.kind == "action" else { return Markup(kind(field).title(field.field)) }
        return Markup(say("アクション")) + bdi { say("「\(field.title ?? say("（題名なし）"))」") }
            + Markup(say("の") + kind(field).title(field.field))
    }

    /// Words of choices are said as people read them.
    private func change(_ change: TextPiece, _ field: VersionDifference) -> Markup {
        PlanDifference.change(
            TextPiece(
                kind: change.kind, text: kind(field).shown(field.field, change.text)))
    }
}

/// Versions in words.
enum VersionWords {
    /// What a version is made of: 12回目の変更までを含む版（最後は川崎市、令和8年11月18日（水） 14:30）.
    static func content(
        _ changes: Int, _ lastAt: String?, _ lastCity: String?, _ cities: CityNames
    ) -> String {
        guard let lastAt, let lastCity else { return say("\(changes)回目の変更までを含む版") }
        return say("\(changes)回目の変更までを含む版（最後は\(cities[lastCity])、\(PageTime.said(lastAt))）")
    }
}
