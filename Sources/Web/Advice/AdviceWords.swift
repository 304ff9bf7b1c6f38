internal import Requests

extension AdviceRow {
    var title: String { planTitle ?? "（題名なし）" }

    /// Advice has no text that could be quoted.
    var noFields: [String: FieldAnswer] { [:] }
}

/// The words of an answer to advice.
enum AdviceWords {
    static let decisions = ["adopted", "considering", "declined"]

    static func decision(_ word: String?) -> String {
        switch word {
        case "adopted": "採用"
        case "considering": "検討中"
        case "declined": "見送り"
        default: "未回答"
        }
    }

    static func state(_ state: AdviceState) -> String {
        switch state {
        case .open: "未回答"
        case .considering: "検討中"
        case .answered: "採用・見送り"
        }
    }
}
