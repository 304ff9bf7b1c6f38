internal import Alliance
internal import HTML
internal import Requests

/// What differs between two versions of a part; without a choice, what the newest edits changed.
struct PlanDifference {
    private let title: String
    private let fields: [ShowPlanChanges.Answer.Field]
    private let hasChoice: Bool

    init(_ visit: PageRequest, _ id: String, _ field: String?) async throws {
        let from = visit.query.typed("from")
        let to = visit.query.typed("to").flatMap { $0 == "now" ? nil : $0 }
        hasChoice = field != nil && (from != nil || to != nil)
        title = hasChoice ? say("選んだ二つの版で変わったところ") : say("最後の修正で変わったところ")
        let answer = try await visit.ask(
            ShowPlanChanges(id: id, from: hasChoice ? from : nil, to: hasChoice ? to : nil))
        fields = answer.differences.filter { field == nil || $0.field == field }
    }

    var html: Markup {
        section(.labelledBy("latest")) {
            h2(.id("latest")) { title }
            if fields.isEmpty {
                p { hasChoice ? say("この二つの版の本文は同じです。") : say("本文の修正はまだありません。") }
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
                h3 { SharedKind.plan.title(field.field) }
                div(.class("text")) { field.changes.map(Self.change) }
            }
        }
    }

    static func change(_ change: TextPiece) -> Markup {
        switch change.kind {
        case .added: ins { change.text }
        case .removed: del { change.text }
        case .same: Markup(change.text)
        }
    }
}
