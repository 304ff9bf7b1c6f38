internal import HTML

/// Why a page is not shown, as a page.
extension PageError {
    /// The page that says so, with a way back.
    func response(_ visit: PageRequest, of route: PageRoute) async -> PageResponse {
        await Frame(title: title).page(visit, status: status) {
            h1 { title }
            div(.class("notice error"), .role("alert")) {
                p { message }
                p { action }
            }
            if keepsTyped, route.showsTyped { typed(visit) }
            p {
                if visit.reader == nil {
                    a(.href("/sign-in")) { say("ログインの画面へ") }
                } else {
                    a(.href("/")) { say("「今日」へ戻る") }
                }
            }
        }
    }

    /// To be copied from; nothing of it was kept.
    @MarkupBuilder private func typed(_ visit: PageRequest) -> Markup {
        let texts = TypedFields.texts(visit.form.pairs)
        if !texts.isEmpty {
            section(.labelledBy("typed")) {
                h2(.id("typed")) { say("入力した内容") }
                p { say("共有していません。必要なら、ここから写してください。") }
                for text in texts.prefix(50) { div(.class("card text")) { text } }
            }
        }
    }
}
