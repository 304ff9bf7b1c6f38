package import Alliance

/// What only pages can ask for.
extension NodeError {
    package static func accountOfOthers() -> NodeError {
        NodeError(
            "account_of_others", ja: "この利用者には、いまの職ではその操作ができません。何も変更していません。",
            en: "The acting post may not do this with that account. Nothing was changed.",
            actionJa:
                "管理者の用紙は別の管理者が、職員の用紙は職員課が出します。どちらもできないときは、サーバーで tasukeai accounts slip を使います。",
            actionEn:
                "Another administrator makes an administrator's slip, personnel one for staff; otherwise use tasukeai accounts slip on the server."
        )
    }

    package static func noDrafts(_ kind: Wording) -> NodeError {
        NodeError(
            "no_drafts", ja: "「\(kind.japanese)」には、共有前の下書きがありません。何も変更していません。",
            en: "There are no private drafts of this kind (\(kind.english)). Nothing was changed.",
            actionJa: "その画面で書いて、確かめてから共有してください。",
            actionEn: "Write it where it is shown, and look at it before it is shared.")
    }

    package static func draftIsShared() -> NodeError {
        NodeError(
            "draft_is_shared", ja: "この下書きは、もう共有されています。取り戻せません。",
            en: "This draft is shared already. It cannot be taken back.",
            actionJa: "直すところがあれば、計画を直して、もう一度共有してください。",
            actionEn: "Where something is wrong, change the plan and share that.")
    }

    package static func slipForNobody() -> NodeError {
        NodeError(
            "slip_for_nobody", ja: "この番号の職員は、いまいません。役割も選ばれていないため、ログインしても何もできません。",
            en: "Nobody on the staff has this number, and no role was chosen.",
            actionJa: "職員番号を確かめるか、職員でない人には役割を選んでください。",
            actionEn: "Check the employee number, or choose a role for a guest.")
    }
}
