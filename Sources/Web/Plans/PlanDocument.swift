internal import Alliance
internal import HTML
internal import Requests

/// A plan as one document: its parts to read, what is said of them beside them, and for whoever writes for
/// the city the fields in their places.
struct PlanDocument {
    private static let advisedParts = ["current_state", "cause_analysis"]

    let form: PlanForm
    let advice: PageOfAdvice.Answer
    let comments: [CommentRow]
    let marked: MarkedTexts
    let cities: CityNames
    /// Whether the reader may write the parts, and decide the status.
    let canWrite: Bool
    let isOwner: Bool

    private var plan: ShowPlan.Answer? { form.plan }
    private var id: String { form.draft.id }
    private var isNew: Bool { plan == nil }

    /// The texts, one after the other.
    @MarkupBuilder var parts: Markup {
        for field in SharedKind.plan.declaration.texts { part(field) }
    }

    private func part(_ field: FieldDeclaration) -> Markup {
        let place = DraftPlace.field(field.name)
        let remarks = PlanRemarks(
            of: field.name, advice.advice, comments, cities, answering: isOwner ? form.visit : nil)
        return section(.class("part"), .labelledBy("part-\(field.name)")) {
            div(.class("body")) {
                h2(.id("part-\(field.name)")) { field.title }
                if !isNew { text(field, at: place, remarks) }
                if canWrite { editor(field, at: place) }
                if isNew { div(.class("text onpaper")) { form.shown(place) } }
            }
            remarks.rail(field.title)
        }
    }

    @MarkupBuilder private func text(
        _ field: FieldDeclaration, at place: DraftPlace, _ remarks: PlanRemarks
    ) -> Markup {
        let shared = form.shared(place)
        let text = form.shown(place)
        if Self.advisedParts.contains(field.name), PlanPages.isThin(text) {
            p(.class("notice warn noprint")) {
                say("ここが薄いままだと、打ち手が思いつきになりがちです。何が、いつ、どれだけ起きているかを書き足してみてください。")
            }
        }
        if form.draft[place] != nil {
            div(.class("noprint")) {
                p { Self.unshared }
                div(.class("text")) { text.isEmpty ? say("（空にします）") : text }
            }
            // Paper is handed around: it holds what is shared.
            details(.class("standing")) {
                summary { say("いま共有されている\(field.title)") }
                div(.class("text")) { shared.isEmpty ? say("（まだ書かれていません）") : shared }
            }
        } else if marked.texts.contains(where: { $0.field == field.name }) {
            marked.html(field.name, shared, canWrite: canWrite)
        } else {
            div(.class("text"), .data(.part, field.name)) {
                shared.isEmpty ? Markup(say("（まだ書かれていません）")) : remarks.marked(shared)
            }
        }
    }

    static var unshared: Markup { span(.class("tag warn")) { say("未共有の変更") } }

    @MarkupBuilder private func editor(
        _ field: FieldDeclaration, at place: DraftPlace
    ) -> Markup {
        if isNew {
            form.control(field, at: place, rows: 5)
        } else {
            let verb = say("\(field.title)を\(Writing.verb(form.shown(place)))")
            details(.class("edit noprint"), .open(form.isOpen(place))) {
                summary { verb }
                form.control(field, at: place, rows: 8)
                p {
                    a(.href(PagePath.plan(id) / "edit" / field.name)) {
                        say("\(field.title)だけの画面で書く")
                    }
                    span(.class("muted")) { say("（ほかの市が同時に書く様子が見えます）") }
                }
            }
        }
    }

    /// Title, theme and status: typed in a few words, or chosen.
    @MarkupBuilder var lines: Markup {
        if canWrite {
            let fields = SharedKind.plan.declaration.lines.filter {
                $0.name != "status" || isOwner
            }
            if isNew {
                for field in fields { form.control(field, at: .field(field.name)) }
                form.guests(cities)
            } else {
                details(
                    .class("edit noprint"),
                    .open(fields.contains { form.isOpen(.field($0.name)) })
                ) {
                    summary { say("題名・テーマ・状態を直す") }
                    for field in fields { form.control(field, at: .field(field.name)) }
                }
            }
        }
    }

    /// The way to share what was written, always in sight.
    @MarkupBuilder func bar(_ visit: PageRequest) -> Markup {
        if canWrite {
            let count = form.draft.parts.count
            answering(visit)
            HTML.form(
                .post, .id(PlanForm.id), .class("draftbar noprint"),
                .action(PagePath.plan(id) / "draft")
            ) {
                Controls.token(visit)
                input(.type("hidden"), .name("confirmed"), .value("yes"))
                div(.class("row")) {
                    count > 0
                        ? span { say("未共有の変更 \(count)か所") }
                        : span(.class("none")) { say("未共有の変更はありません") }
                    button(.class("second"), .name("then"), .value("save")) { say("下書きに保存") }
                    button(.name("then"), .value("share")) { say("確かめて共有") }
                }
                p(.class("muted")) { say("下書きは自分の市だけに見えます。共有する前に、出ていく内容を確かめます。") }
            }
        }
    }

    @MarkupBuilder private func answering(_ visit: PageRequest) -> Markup {
        if !isNew, !advice.advice.isEmpty {
            let options: [Controls.Option] = advice.advice.map { advice in
                let text = advice.text ?? say("（消されました）")
                let words = text.prefix(40) + (text.count > 40 ? "…" : "")
                return (advice.id, "\(cities[advice.city]): \(words)")
            }
            details(.class("answering noprint"), .open(form.isOpen(.answers))) {
                summary { say("助言に答える修正のとき") }
                form.choice(
                    .answers, say("この修正が答える助言"), [("", say("助言への答えではない"))] + options,
                    support: say("選ぶと、履歴に「どの助言に答えた修正か」が残ります。"))
            }
        }
    }
}

extension PlanForm {
    @MarkupBuilder func choice(
        _ place: DraftPlace, _ title: String, _ options: [Controls.Option], support: String
    ) -> Markup {
        let name = Self.name(place)
        Controls.select(
            name, title, options, chosen: visit.form[name] ?? shown(place), support: support,
            .form(Self.id))
    }
}
