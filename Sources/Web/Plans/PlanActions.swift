internal import Alliance
internal import HTML
internal import Requests

/// The actions of a plan in its document: a compact table with the three tests, and the fields of each.
struct PlanActions {
    private static let fields = SharedKind.action.declaration.fields

    let document: PlanDocument

    private var form: PlanForm { document.form }
    private var actions: [ShowPlan.Answer.Action] { form.plan?.actions ?? [] }

    /// Those that begin with the draft, by the names that it gives them.
    private var begun: [String] {
        var names: [String] = []
        let typed = form.visit.form.names(after: "p:").compactMap { DraftPlace($0) }
        for place in form.draft.parts.map(\.place) + typed {
            guard case .below(_, let id, _) = place, id.hasPrefix(DraftPlace.newPrefix),
                !names.contains(id)
            else { continue }
            names.append(id)
        }
        return names
    }

    var html: Markup {
        section(.labelledBy("actions")) {
            h2(.id("actions")) { say("アクション") }
            if actions.isEmpty, begun.isEmpty, !document.canWrite { p { say("まだありません。") } }
            tables
            for action in actions { candidates(action) }
            if document.canWrite {
                for action in actions { editor(action.id, title(action.id)) }
                for id in begun { editor(id, title(id)) }
                adding
            }
        }
    }

    private func place(_ id: String, _ field: String) -> DraftPlace {
        .below(kind: "action", id: id, field: field)
    }

    private func title(_ id: String) -> String {
        let title = form.shown(place(id, "title"))
        return title.isEmpty ? say("（題名なし）") : title
    }

    /// On paper a plan that is shared has its actions as they are shared.
    @MarkupBuilder private var tables: Markup {
        let ids = actions.map(\.id)
        if form.plan != nil, (ids + begun).contains(where: isChanged) {
            div(.class("noprint")) { table(ids + begun, form.shown) }
            if !ids.isEmpty { div(.class("onpaper")) { table(ids, form.shared, isShared: true) } }
        } else if !(ids + begun).isEmpty {
            table(ids + begun, form.shown)
        }
    }

    private func table(
        _ ids: [String], _ text: @escaping (DraftPlace) -> String, isShared: Bool = false
    ) -> Markup {
        Tables.table(
            say("アクションの一覧"),
            [SharedKind.action.declaration.words.name.said]
                + PlanPages.roles.map(SharedKind.action.title) + [say("打ち手の三つの問い")],
            ids.map { id in
                let shown = { (field: String) -> String? in
                    let text = text(place(id, field))
                    return text.isEmpty ? nil : text
                }
                return [titleCell(id, shown("title"), isChanged: !isShared && isChanged(id))]
                    + PlanPages.roles.map { role in
                        div(.class("text")) { SharedKind.action.shown(role, shown(role)) }
                    } + [tests(shown)]
            })
    }

    private func isChanged(_ id: String) -> Bool {
        Self.fields.contains { form.draft[place(id, $0.name)] != nil }
    }

    @MarkupBuilder private func titleCell(
        _ id: String, _ title: String?, isChanged: Bool
    ) -> Markup {
        bdi { title ?? say("（題名なし）") }
        if isChanged {
            " "
            PlanDocument.unshared
        }
    }

    private func tests(_ shown: (String) -> String?) -> Markup {
        ul(.class("plain tests")) {
            for test in PlanPages.tests {
                let isMet = shown(test) == "yes"
                li(isMet ? .class("met") : .class("open")) {
                    isMet ? "✓ " : say("・ ")
                    SharedKind.action.title(test)
                    if !isMet { say("（\(SharedKind.action.shown(test, shown(test)))）") }
                }
            }
        }
    }

    @MarkupBuilder private func candidates(_ action: ShowPlan.Answer.Action) -> Markup {
        for field in Self.fields {
            if let words = PlanPages.bothWords(
                action.fields[field.name], field.name, document.cities)
            {
                p(.class("notice warn")) {
                    bdi { say("\(title(action.id))・\(field.title): \(words)") }
                    if document.canWrite, let plan = form.plan {
                        a(.href(PagePath.plan(plan.id) / "actions" / action.id)) { say("選ぶ") }
                    }
                }
            }
        }
    }

    private func editor(_ id: String, _ title: String) -> Markup {
        let isOpen = Self.fields.contains { form.isOpen(place(id, $0.name)) }
        return details(.class("edit noprint"), .open(isOpen)) {
            summary { say("「\(title)」を直す") }
            controls(id)
        }
    }

    /// An empty one, whose name is of this page alone: two people may add one at the same moment.
    private var adding: Markup {
        let name = DraftPlace.newPrefix + form.visit.submission.prefix(12).lowercased()
        return details(.class("edit noprint"), .open(form.plan == nil && begun.isEmpty)) {
            summary { say("アクションを加える") }
            controls(String(name))
        }
    }

    private func controls(_ id: String) -> Markup {
        div(.class("fields")) {
            for field in Self.fields where !PlanPages.tests.contains(field.name) {
                form.control(field, at: place(id, field.name), rows: 2)
            }
            for field in Self.fields where PlanPages.tests.contains(field.name) {
                form.control(field, at: place(id, field.name), title: field.title + say("か"))
            }
        }
    }
}
