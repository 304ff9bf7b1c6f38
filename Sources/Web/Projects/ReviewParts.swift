internal import HTML
internal import Requests

enum ReviewParts {
    static let decisions = ["continue", "change", "stop"]

    static func decision(_ word: String?) -> String {
        switch word {
        case "continue": "続ける"
        case "change": "直す"
        case "stop": "止める"
        default: "–"
        }
    }

    /// Reviews under what they are about; `add` leads to the form.
    static func section(
        _ reviews: [ReviewAnswer], _ cities: CityNames, add: PagePath?
    ) -> Markup {
        HTML.section(.labelledBy("reviews")) {
            h2(.id("reviews")) { "見直し" }
            if reviews.isEmpty { p { "まだありません。" } }
            for review in reviews.reversed() { card(review, cities) }
            if let add {
                p(.class("noprint")) { a(.class("button second"), .href(add)) { "見直しを書く" } }
            }
        }
    }

    static func card(_ review: ReviewAnswer, _ cities: CityNames) -> Markup {
        article(.class("card")) {
            p(.class("row")) {
                Tables.tag(decision(review.decision))
                span(.class("muted")) {
                    "\(cities[review.city])　\(CivicDay(review.on).japanese)"
                }
            }
            p { strong { bdi { review.subject ?? "" } } }
            dl(.class("facts")) {
                dt { "根拠" }
                dd { div(.class("text")) { review.evidence ?? "（消されました）" } }
                dt { "理由" }
                dd { div(.class("text")) { review.reason ?? "（消されました）" } }
            }
            if let next = review.next { p { "次の見直し: \(CivicDay(next).japanese)" } }
        }
    }
}
