package import Notices
package import Requests

extension NodeError {
    package init(notices error: NoticesError) {
        switch error {
        case .diskFull:
            self.init(
                error.code, ja: "ディスクの空きがないため、お知らせの既読を保存できません。ほかのデータは無事です。",
                en: "The disk is full: what was read cannot be noted. Other data is untouched.",
                actionJa: "管理者に、空きを作るよう伝えてください。",
                actionEn: "Ask the administrator to free some space.")
        case .busy, .cancelled:
            self.init(
                error.code, ja: "お知らせの処理が混み合っています。データは変わっていません。",
                en: "The notices are busy. Nothing was changed.",
                actionJa: "少し待って、もう一度開いてください。", actionEn: "Wait a moment and try again.")
        case .newer, .foreign, .corrupt, .unavailable:
            self.init(
                error.code, ja: "お知らせのファイル notices.sqlite を使えません。計画や記録は無事です。",
                en: "The file notices.sqlite cannot be used. Plans and records are untouched.",
                actionJa:
                    "管理者に連絡してください。ノードを止めて tasukeai store renew notices --reason 理由 を実行すると、作り直されます（既読の印は失われます）。",
                actionEn:
                    "Tell the administrator: stop the node, run tasukeai store renew notices --reason WHY; "
                    + "it is made anew, without the marks of what was read.")
        }
    }
}
