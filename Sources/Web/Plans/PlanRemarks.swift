internal import Alliance
internal import HTML
internal import Requests

/// What others say of one part of a plan, at its height, and where in its text.
struct PlanRemarks {
    private static let wordsShown = 80

    let advice: [AdviceRow]
    let comments: [CommentRow]
    let cities: CityNames
    /// Whoever may answer advice here; nil: the reader may not.
    let answering: PageRequest?

    /// Those about a part; nil: about the plan as a whole.
    init(
        of field: String?, _ advice: [AdviceRow], _ comments: [CommentRow], _ cities: CityNames,
        answering: PageRequest?
    ) {
        self.answering = answering
        // What waits for an answer stands first.
        let about = advice.filter { $0.passage.field == field }
        self.advice = about.filter { $0.decision == nil } + about.filter { $0.decision != nil }
        self.comments = comments.filter { $0.field == field }.reversed()
        self.cities = cities
    }

    var isEmpty: Bool { advice.isEmpty && comments.isEmpty }

    private var title: String {
        let counts = [
            advice.isEmpty ? nil : say("助言\(advice.count)件"),
            comments.isEmpty ? nil : say("コメント\(comments.count)件"),
        ]
        return counts.compactMap { $0 }.joined(separator: say("・"))
    }

    /// Beside the text; below it on a narrow screen, where a counter opens it.
    @MarkupBuilder func rail(_ part: String) -> Markup {
        if !isEmpty {
            aside(.class("rail noprint"), .label(say("\(part)への\(title)"))) {
                details(.open(advice.contains { $0.decision == nil })) {
                    summary { title }
                    for advice in advice { remark(advice) }
                    for comment in comments { remark(comment) }
                }
            }
        }
    }

    private func remark(_ advice: AdviceRow) -> Markup {
        article(.class("remark"), .id("remark-\(advice.id)")) {
            p(.class("row")) {
                Tables.tag(SharedKind.advice.shown("decision", advice.decision))
                span(.class("muted")) {
                    say("\(cities[advice.city])の助言　\(PageTime.said(advice.at))")
                }
            }
            CommentParts.quote(advice.passage.quote.map(shortened), advice.passage.anchor)
            div(.class("text")) { advice.text ?? say("（消されました）") }
            if let answering, advice.decision == nil {
                AdviceParts.shortAnswer(advice, answering)
            }
            p {
                a(.href(PagePath.advice(advice.id))) {
                    advice.decision == nil && answering != nil
                        ? say("見直す日も決めて答える・話し合い") : say("答えと話し合い")
                }
            }
        }
    }

    private func remark(_ comment: CommentRow) -> Markup {
        article(.class("remark"), .id("remark-\(comment.id)")) {
            p(.class("muted")) {
                say("\(cities[comment.city])　\(PageTime.said(comment.at))")
                if let source = comment.source { bdi { say("（\(source)の声）") } }
            }
            CommentParts.quote(comment.quote.map(shortened), comment.anchor)
            div(.class("text")) { comment.text ?? say("（消されました）") }
        }
    }

    private func shortened(_ text: String) -> String {
        text.prefix(Self.wordsShown) + (text.count > Self.wordsShown ? "…" : "")
    }
}

extension PlanRemarks {
    /// The text with the words marked that somebody quoted; each mark leads to what was said. Of two that
    /// overlap the first is marked.
    func marked(_ text: String) -> Markup {
        let scalars = Array(text.unicodeScalars)
        let piece = { (range: Range<Int>) in
            Markup(String(String.UnicodeScalarView(scalars[range])))
        }
        var html = Markup()
        var place = 0
        for (range, id) in places(in: scalars) where range.lowerBound >= place {
            html += piece(place..<range.lowerBound)
            html += a(.class("remarked"), .fragment("remark-\(id)")) { piece(range) }
            place = range.upperBound
        }
        return html + piece(place..<scalars.count)
    }

    private func places(in text: [Unicode.Scalar]) -> [(range: Range<Int>, id: String)] {
        let quotes =
            advice.map { ($0.passage.quote, $0.id) } + comments.map { ($0.quote, $0.id) }
        return quotes.compactMap { quote, id in
            guard let quote, let range = Self.range(of: Array(quote.unicodeScalars), in: text)
            else { return nil }
            return (range, id)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func range(
        of words: [Unicode.Scalar], in text: [Unicode.Scalar]
    ) -> Range<Int>? {
        guard let first = words.first, words.count <= text.count else { return nil }
        var start = 0
        while start <= text.count - words.count,
            let hit = text[start...(text.count - words.count)].firstIndex(of: first)
        {
            if text[hit...].starts(with: words) { return hit..<(hit + words.count) }
            start = hit + 1
        }
        return nil
    }
}
