internal import Alliance
internal import HTML
internal import Requests

/// The private draft of a plan: what the own city writes and has not shared yet. It is saved in parts, looked
/// at once, and shared as one entry.
extension PlanPages {
    /// A new plan begins as a draft with a title, and with the words of a template where one was chosen.
    static func begin(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.field(visit, SharedKind.plan.field("title"))
        guard faults.isEmpty, visit.form["confirmed"] == "yes" else {
            return try await list(visit, faults)
        }
        let title = visit.form["title"] ?? ""
        let template = PlanTemplate.named(visit.form["template"]) ?? .blank
        return try await Submission.once(visit) {
            let saved = try await visit.ask(
                SaveDraft(
                    id: nil, kind: "plan",
                    parts: [.init(place: .field("title"), text: title, seen: 0, base: nil)]
                        + template.parts))
            let path = PagePath.plan(saved.id)
            if !template.parts.isEmpty {
                visit.tell(
                    say("\(template.title)を下書きに入れました。〔 〕のところを、自分の市のことに書き替えてください。まだ自分の市だけに見えます。"),
                    on: path)
            }
            return .seeOther(path)
        }
    }

    /// Saves what was typed, and shows it before it is shared if that was the button.
    static func save(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        let (parts, faults) = PlanForm.read(visit)
        guard faults.isEmpty, visit.form["confirmed"] == "yes" else {
            return try await show(visit, faults)
        }
        let isSharing = visit.form["then"] == "share"
        return try await Submission.once(visit) {
            let saved = try await visit.ask(SaveDraft(id: id, kind: "plan", parts: parts))
            let path = PagePath.plan(id)
            guard saved.changes > 0 else {
                visit.tell(say("変わったところがないので、下書きには何もありません。"), on: path)
                return .seeOther(path)
            }
            let merged =
                (saved.tookBack ? [say("下書きが変わったので、予定していた共有を取りやめました。")] : [])
                + [words(saved.merged)].compactMap { $0 }
            if isSharing {
                if !merged.isEmpty {
                    visit.tell(merged.joined(separator: "\n"), on: path / "share")
                }
                return .seeOther(path / "share")
            }
            visit.tell(
                ([say("下書きに保存しました。未共有の変更が\(saved.changes)か所あります。自分の市だけに見えます。")]
                    + merged).joined(separator: "\n"), on: path)
            return .seeOther(path)
        }
    }

    /// What others of the city had written meanwhile.
    private static func words(_ merged: [DraftPlace]) -> String? {
        guard !merged.isEmpty else { return nil }
        let names = merged.map { place in
            switch place {
            case .field(let field): SharedKind.plan.title(field)
            case .below(_, _, let field): say("アクションの") + SharedKind.action.title(field)
            case .members: say("いっしょに書く市")
            case .answers: say("答える助言")
            }
        }
        return
            say(
                "同じ市のほかの人も直していました（\(names.joined(separator: say("、")))）。長い文は両方の言葉を合わせ、短い項目はあとの入力にしてあります。続けて読めるか確かめてください。"
            )
    }

    /// One preview of all that is new, and one act.
    static func share(_ visit: PageRequest) async throws -> PageResponse {
        let (id, delay) = (visit["id"], visit.shareDelay)
        guard delay > 0, visit.form["when"] != "now" else {
            return try await Publishing.publish(
                visit, ShareDraft(id: id), back: PagePath.plan(id)
            ) { PagePath.plan($0.id) }
        }
        return try await Publishing.publish(
            visit, ApproveDraft(id: id, delay: delay), back: PagePath.plan(id), delay: delay
        ) { PagePath.plan($0.id) }
    }

    static func takeBack(_ visit: PageRequest) async throws -> PageResponse {
        let path = PagePath.plan(visit["id"])
        return try await Submission.once(visit) {
            _ = try await visit.ask(TakeBackDraft(id: visit["id"]))
            visit.tell(say("取り戻しました。何も共有していません。下書きは、そのまま自分の市だけに見えます。"), on: path)
            return .seeOther(path)
        }
    }

    /// That something waits to be shared, and the ways on.
    @MarkupBuilder static func draftNotice(
        _ draft: RecordDraft, _ visit: PageRequest
    ) -> Markup {
        if let due = draft.due {
            div(.class("notice warn noprint")) {
                p {
                    strong { say("\(PageTime.said(seconds: due))に共有します。") }
                    say("それまでは、まだどこにも出ていないので、取り戻せます。下書きを直しても、共有は取りやめになります。")
                }
                div(.class("row")) {
                    form(.post, .action(PagePath.plan(draft.id) / "draft" / "take-back")) {
                        Controls.token(visit)
                        button { say("取り戻す") }
                    }
                    form(.post, .action(PagePath.plan(draft.id) / "share")) {
                        Controls.token(visit)
                        input(.type("hidden"), .name("when"), .value("now"))
                        button(.class("second"), .name("confirmed"), .value("yes")) {
                            say("いま共有する")
                        }
                    }
                }
            }
        } else {
            if let missed = draft.missed {
                div(.class("notice error noprint"), .role("alert")) {
                    p {
                        say(
                            "承認した下書きを、予定の時刻に共有できませんでした（\(PageTime.said(seconds: missed))）。何も共有していません。もう一度確かめて、共有してください。"
                        )
                    }
                }
            }
            if !draft.isNew, !draft.parts.isEmpty {
                div(.class("notice noprint")) {
                    p { say("未共有の変更が\(draft.parts.count)か所あります。自分の市だけに見えます。") }
                    div(.class("row")) {
                        a(.class("button"), .href(PagePath.plan(draft.id) / "share")) {
                            say("確かめて共有")
                        }
                        dropping(visit)
                    }
                }
            }
        }
    }

    static func dropping(_ visit: PageRequest) -> Markup {
        details(.class("noprint")) {
            HTML.summary { say("下書きを捨てる") }
            form(.post, .action(PagePath.plan(visit["id"]) / "draft" / "drop")) {
                Controls.token(visit)
                p { say("まだ共有していない変更がすべて消えます。共有している内容はそのままです。") }
                button(.class("second")) { say("捨てる") }
            }
        }
    }

    static func drop(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        _ = try await visit.ask(DropDraft(id: id))
        let path = id.hasPrefix(DraftPlace.newPrefix) ? PagePath("/plans") : PagePath.plan(id)
        visit.tell(say("下書きを捨てました。共有している計画はそのままです。"), on: path)
        return .seeOther(path)
    }

    /// Above the list of plans: what only the own city sees.
    @MarkupBuilder static func drafts(_ drafts: [DraftRow]) -> Markup {
        if !drafts.isEmpty {
            section(.class("card"), .labelledBy("drafts")) {
                h2(.id("drafts")) { say("まだ共有していない下書き") }
                p(.class("muted")) { say("自分の市だけに見えます。") }
                ul(.class("plain")) {
                    for draft in drafts {
                        li {
                            a(.href(PagePath.plan(draft.id))) {
                                bdi { draft.title ?? say("（題名なし）") }
                            }
                            span(.class("muted")) {
                                (draft.due.map { say("　\(PageTime.said(seconds: $0))に共有します") } ?? "")
                                    + say(
                                        "　\(draft.isNew ? say("新しい計画") : say("変更\(draft.changes)か所"))　"
                                    )
                                    + PageTime.said(seconds: draft.at)
                            }
                        }
                    }
                }
            }
        }
    }
}
