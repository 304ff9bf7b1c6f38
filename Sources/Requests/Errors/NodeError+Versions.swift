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
}
