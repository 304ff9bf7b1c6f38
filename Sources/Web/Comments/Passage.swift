internal import Alliance
internal import HTML
internal import Requests

/// Which part of a text something is about, as a form says it: a part, and words quoted from it.
struct Passage {
    let field: String?
    let quote: String?

    init(_ visit: PageRequest) {
        field = visit.form.typed("field")
        quote = visit.form.typed("quote").map(Self.trimmed)
    }

    /// Says what is wrong where the words do not stand in the part. Compared by scalar.
    func check(
        _ target: CommentTarget, _ fields: [String: FieldAnswer], _ faults: inout Faults
    ) {
        guard let field else {
            if quote != nil { faults.add("field", say("どの部分の言葉かを選んでください。")) }
            return
        }
        guard target.fields.contains(field), let text = fields[field]?.text else {
            faults.add("field", say("どの部分についてかを選び直してください。"))
            return
        }
        guard let quote else { return }
        if !Self.contains(Array(text.utf8), Array(quote.utf8)) {
            faults.add(
                "quote", say("「\(target.title(field))」に、この言葉は見つかりません。本文から写し取るか、空けてください。"))
        }
    }

    /// Fields of a form: the part, and the words.
    @MarkupBuilder static func controls(
        _ target: CommentTarget, _ visit: PageRequest, _ faults: Faults
    ) -> Markup {
        if !target.fields.isEmpty {
            Controls.select(
                "field", SharedKind.comment.title("passage"),
                [(value: "", title: SharedKind.comment.shown("passage", nil))]
                    + target.fields.map { (value: $0, title: target.title($0)) },
                chosen: visit.form["field"] ?? visit.query["field"], problem: faults["field"])
            Controls.area(
                "quote", say("その中の言葉"), value: visit.form["quote"] ?? visit.query["quote"] ?? "",
                rows: 2,
                support: say("ある一文についてなら、本文からその言葉を写し取ってください。全体についてなら空けます。"),
                problem: faults["quote"])
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars = scalars.dropFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars = scalars.dropLast() }
        return String(scalars)
    }

    private static func contains(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard let first = words.first, text.count >= words.count else { return false }
        var start = 0
        while start <= text.count - words.count {
            guard let hit = text[start...(text.count - words.count)].firstIndex(of: first) else {
                return false
            }
            if text[hit...].starts(with: words) { return true }
            start = hit + 1
        }
        return false
    }
}
