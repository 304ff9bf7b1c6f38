internal import Requests

extension ShowProject.Answer {
    var title: String { fields["title"]?.value ?? "（題名なし）" }
}

/// The words of improvement projects.
enum ProjectWords {
    static let texts = ["problem", "idea", "effect", "legal_basis"]
    static let sizes = ["small", "section", "city"]
    static let statuses = ["proposed", "trying", "adopted", "ended"]

    static func title(_ field: String) -> String {
        switch field {
        case "title": "題名"
        case "problem": "困っていること"
        case "idea": "考え"
        case "effect": "期待する効果"
        case "legal_basis": "法令などの根拠"
        case "owner_section": "進める課・係"
        case "size": "大きさ"
        case "status": "状態"
        default: field
        }
    }

    static func size(_ word: String?) -> String {
        switch word {
        case "small": "小さな工夫"
        case "section": "課・係で取り組む"
        case "city": "全庁で取り組む"
        default: "–"
        }
    }

    static func status(_ word: String?) -> String {
        switch word {
        case "proposed": "提案"
        case "trying": "試行中"
        case "adopted": "採用"
        case "ended": "終了"
        default: "–"
        }
    }

    static func shown(_ field: String, _ value: String?) -> String {
        switch field {
        case "size": size(value)
        case "status": status(value)
        default: value ?? "–"
        }
    }
}
