/// Errors of versions of plans, and of what comes of meetings.
extension NodeError {
    package static func otherPlan() -> NodeError {
        NodeError(
            "other_plan",
            ja: "選ばれた助言や版は、この計画のものではありません。何も変更していません。",
            en: "That advice or version belongs to another plan. Nothing was changed.",
            actionJa: "この計画の助言や版を選んでください。",
            actionEn: "Choose advice or a version of this plan.")
    }

    package static func nothingToKeep() -> NodeError {
        NodeError(
            "nothing_to_keep",
            ja: "記録する計画がありません。何も書き込んでいません。",
            en: "There is no plan whose version could be noted. Nothing was written.",
            actionJa: "計画を選んでから、もう一度記録してください。",
            actionEn: "Name the plans and try again.")
    }

    package static func changedMeanwhile() -> NodeError {
        NodeError(
            "changed_meanwhile",
            ja: "書いているあいだに、ほかの人が同じところを直しました。何も共有していません。",
            en: "Somebody else changed the same fields meanwhile. Nothing was shared.",
            actionJa: "いまの内容を確かめて、もう一度送信してください。",
            actionEn: "Look at what they say now and try again.")
    }

    package static func meetingWithoutDay() -> NodeError {
        NodeError(
            "meeting_without_day",
            ja: "この会合は日が決まっていないため、予定表に入れられません。",
            en: "Nobody said on which day this meeting is, so it cannot stand in a calendar.",
            actionJa: "会合に日を書いてから、もう一度お試しください。",
            actionEn: "Say the day of the meeting and try again.")
    }
}
