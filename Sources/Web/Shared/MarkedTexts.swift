internal import HTML
internal import Requests

extension MarkedTexts {
    /// A text to read, with the places marked and explained in words.
    @MarkupBuilder func html(_ field: String, _ text: String, canWrite: Bool) -> Markup {
        if let marked = texts.first(where: { $0.field == field }) {
            p(.class("notice warn")) {
                say("両方が同時に直したところがあります（\(marked.count)か所）。どちらの言葉も残してあります。続けて読めるか確かめてください。")
                if canWrite { say("直して保存すると、この印は消えます。") }
            }
            div(.class("text")) {
                for part in marked.parts {
                    if part.both {
                        mark { part.text.isEmpty ? say("（ここ）") : part.text }
                        small(.class("muted")) { say("〔両方が同時に直したところ〕") }
                    } else {
                        part.text
                    }
                }
            }
        } else {
            div(.class("text")) { text.isEmpty ? say("（まだ書かれていません）") : text }
        }
    }
}
