internal import Requests

/// One piece of advice, as the node answers it to pages.
struct AdviceAnswer: Decodable {
    let id: String
    let city: String
    let at: String
    let plan: String?
    let planCity: String?
    let planTitle: String?
    let text: String?
    let field: String?
    let quote: String?
    let anchor: String?
    let decision: String?
    let reason: String?
    let followUp: String?

    var title: String { planTitle ?? "（題名なし）" }

    /// Advice has no text that could be quoted.
    var noFields: [String: FieldAnswer] { [:] }
}

struct AdvicePageAnswer: Decodable {
    let advice: [AdviceAnswer]
    let total: Int
    let page: Int
}

/// The words of an answer to advice.
enum AdviceWords {
    static let decisions = ["adopted", "considering", "declined"]
    static let states = ["open", "considering", "answered"]

    static func decision(_ word: String?) -> String {
        switch word {
        case "adopted": "採用"
        case "considering": "検討中"
        case "declined": "見送り"
        default: "未回答"
        }
    }

    static func state(_ word: String) -> String {
        switch word {
        case "open": "未回答"
        case "considering": "検討中"
        default: "採用・見送り"
        }
    }
}
