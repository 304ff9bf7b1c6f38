internal import HTML
internal import Node

/// What was wrong with a form, on top of the page; linked to the field where one is to blame.
enum Problems {
    static func summary(_ error: NodeError?, field: String? = nil) -> Markup {
        guard let error else { return Markup() }
        return summary(PageWords.message(error), PageWords.action(error), field: field)
    }

    static func summary(_ message: String, _ action: String, field: String? = nil) -> Markup {
        div(.class("notice error"), .role("alert")) {
            p { strong { "エラー" } }
            if let field {
                p { a(.fragment(field)) { message } }
            } else {
                p { message }
            }
            p { action }
        }
    }

    /// Whether an error is one of what was typed or sent: the form is shown again.
    static func isOfInput(_ error: NodeError) -> Bool { PageError(error).status == 422 }
}
