internal import Node

/// Which city changed what, and when.
extension PlanPages {
    private static let rowsShownMax = 200

    static func history(_ visit: Visit) async throws -> PageResponse {
        let plan = try await visit.ask(.planShow(id: visit["id"]), PlanAnswer.self)
        let history = try await visit.ask(.planHistory(id: plan.id), HistoryAnswer.self)
        let changes = try await visit.ask(
            .planDifference(id: plan.id, from: nil, to: nil), DifferenceAnswer.self)
        let cities = await CityNames(visit)
        let rows = history.history.sorted { $0.at > $1.at }.prefix(rowsShownMax)
        let frame = Frame(
            title: "履歴", place: .plans,
            crumbs: [
                .init(title: "計画", path: "/plans"),
                .init(title: plan.title, path: path(plan.id)),
            ], showsContacts: true)
        return await frame.page(visit) {
            h1 { "履歴" }
            section(.labelledBy("latest")) {
                h2(.id("latest")) { "最後の修正で変わったところ" }
                if changes.differences.isEmpty { p { "本文の修正はまだありません。" } }
                for field in changes.differences {
                    h3 { PlanWords.title(field.field) }
                    div(.class("text")) { field.changes.map(change) }
                }
            }
            Tables.table(
                "変更の一覧（新しい順）", ["時刻", "市", "項目", "変更"],
                rows.map { row in
                    [
                        HTML(Moments.japanese(row.at)), HTML(cities[row.city]),
                        HTML(PlanWords.title(row.field)), bdi { summary(row) },
                    ]
                })
        }
    }

    private static func change(_ change: DifferenceAnswer.Change) -> HTML {
        switch change.kind {
        case "added": ins { change.text }
        case "removed": del { change.text }
        default: HTML(change.text)
        }
    }

    private static func summary(_ row: HistoryAnswer.Row) -> String {
        if let value = row.value { return PlanWords.shown(row.field, value) }
        let added = row.inserted.map { String($0.prefix(60)) } ?? ""
        let removed = row.deleted > 0 ? "（\(row.deleted)字を削除）" : ""
        return added + removed
    }
}
