/// Errors of projects, reviews and awards.
extension NodeError {
    package static func followUpPast() -> NodeError {
        NodeError(
            "follow_up_past", ja: "見直す日が、今日か過ぎた日です。何も共有していません。",
            en: "The day to look at it again is today or past. Nothing was shared.",
            actionJa: "明日以降の日を書いてください。", actionEn: "Give a day that is to come.",
            exitStatus: 2)
    }

    package static func incompleteProject(_ missing: [String]) -> NodeError {
        let fields = missing.joined(separator: " ")
        return NodeError(
            "incomplete_project",
            ja: "採用（adopted）には、期待する効果（effect）と法令などの根拠（legal_basis）が必要です。"
                + "足りない項目: \(fields)。変更していません。",
            en: "An adopted project needs an effect and a legal basis. Missing: \(fields). "
                + "Nothing was changed.",
            actionJa: "project edit ID 項目 --text 本文 で書いてから、もう一度実行してください。",
            actionEn: "Write them with project edit ID FIELD --text TEXT and try again.")
    }

    package static func reviewWithoutGrounds() -> NodeError {
        NodeError(
            "review_without_grounds",
            ja: "見直しには、根拠（evidence）と理由（reason）の両方が必要です。何も書き込んでいません。",
            en: "A review needs evidence and a reason. Nothing was written.",
            actionJa: "--evidence に管理図から読み取れること、--reason に判断の理由を書いてください。",
            actionEn: "Say what the chart shows in --evidence, and why in --reason.",
            exitStatus: 2)
    }
}
