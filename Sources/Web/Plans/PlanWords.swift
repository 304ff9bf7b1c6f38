/// The fields of a plan and of its actions, in the words of the action plan sheet.
enum PlanWords {
    /// The long texts, in the order in which one thinks: backcasting.
    static let texts = ["current_state", "cause_analysis", "goal", "expected_effect"]
    static let statuses = ["draft", "active", "done", "stopped"]
    static let tests = ["low_effort", "clear_purpose", "own_benefit"]

    static func title(_ field: String) -> String {
        switch field {
        case "title": "題名"
        case "theme": "テーマ"
        case "status": "状態"
        case "current_state": "現状"
        case "cause_analysis": "要因分析"
        case "goal": "ありたい姿"
        case "expected_effect": "期待できる効果"
        case "section_chief": "係長がすること"
        case "manager": "所属長がすること"
        case "low_effort": "手間がかからない"
        case "clear_purpose": "目的が明確"
        case "own_benefit": "自分にとって利益がある"
        default: field
        }
    }

    static func status(_ word: String?) -> String {
        switch word {
        case "draft": "準備中"
        case "active": "実施中"
        case "done": "終了"
        case "stopped": "中止"
        default: "–"
        }
    }

    /// Beside the status: a plan that is only prepared is no draft of one city's own.
    static let everybodySees = "ほかの市にも見えています"

    /// The status to choose from, with what the first one might be taken for.
    static func choice(_ word: String) -> String {
        status(word) + (word == "draft" ? "（\(everybodySees)）" : "")
    }

    /// The role in which a change was made.
    static func role(_ word: String?) -> String? {
        switch word {
        case "member": "部会参加者"
        case "personnel": "職員課"
        case "section_chief": "係長"
        case "manager": "所属長"
        case "general_affairs_chief": "庶務担当係長"
        case "adviser": "幹事"
        default: nil
        }
    }

    static func yesNo(_ word: String?) -> String {
        switch word {
        case "yes": "はい"
        case "no": "いいえ"
        default: "まだ"
        }
    }

    /// A value as people read it.
    static func shown(_ field: String, _ value: String?) -> String {
        switch field {
        case "status": status(value)
        case _ where tests.contains(field): yesNo(value)
        default: value ?? "–"
        }
    }
}
