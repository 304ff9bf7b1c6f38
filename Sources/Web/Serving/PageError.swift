internal import Accounts
internal import HTML
internal import Requests

/// Why a page is not shown, for people: what happened, what it means for the data, what to do.
struct PageError: Error, Sendable {
    let status: Int
    let title: String
    let message: String
    let action: String
    /// Where the reader is led instead of being told.
    var leadsTo: PagePath?
    /// When it is worth trying again.
    var retryAfterSeconds: Int64?
    /// Whether what was typed is shown once more, because it was not looked at; of forms in which people write.
    var keepsTyped = false
    /// For our own script: the token with which the same page's forms are taken again.
    var freshToken: String?

    init(status: Int, title: String, message: String, action: String) {
        self.status = status
        self.title = title
        self.message = message
        self.action = action
    }

    /// Errors of the parts below, in the words that they have for people.
    init(_ error: any Error, at node: any RequestDoor) {
        switch error {
        case let error as PageError: self = error
        default:
            self.init(node.described(error))
            if case .tooManyTries(let wait) = error as? AccountsError { retryAfterSeconds = wait }
        }
    }

    init(_ problem: NodeError) {
        let status = Self.status(of: problem.code)
        if problem.code == "bad_id" {
            self = .notFound
            return
        }
        let words = Self.words(of: problem, status: status)
        self.init(
            status: status, title: Self.title(of: status), message: words.message,
            action: words.action)
        if status == 503 { retryAfterSeconds = 10 }
        keepsTyped = true
    }

    /// Where the words of a command name files and commands, which nobody at a page can use.
    private static func words(
        of problem: NodeError, status: Int
    ) -> (message: String, action: String) {
        switch problem.code {
        case "own_log_short":
            (
                say("このノードは古い写しから戻されていて、この市が前に書いた記録が、まだほかの市から戻っていません。今回の内容は保存していません。"),
                say("少し待って、もう一度操作してください。続くときは管理者に伝えてください。")
            )
        case "staff_list_missing":
            (
                say("名簿が空のため、氏名が含まれていないかを確かめられません。何も公開していません。"),
                say("職員課に、名簿の取り込みを頼んでください（「組織」の画面）。")
            )
        // Of what is no matter of input the administrator's words stay: a command is the remedy.
        case _ where status >= 500: (problem.message.said, problem.action.said)
        default: (PageWords.message(problem), PageWords.action(problem))
        }
    }

    static func status(of code: String) -> Int {
        switch code {
        case "not_found", "bad_id": 404
        case "role_refused", "not_permitted", "post_unknown", "adviser_unbound", "adviser_stopped":
            403
        case "submission_differs": 409
        case "too_many_tries", "too_many_submissions": 429
        case "internal", "corrupt", "records_differ", "damaged_file", "file",
            "staff_database_corrupt", "accounts_database_corrupt",
            "staff_database_unavailable", "accounts_database_unavailable":
            500
        case "own_log_returning", "own_log_short", "rebuilding", "sign_in_busy", "cancelled",
            "accounts_cancelled", "staff_cancelled", "database_busy_elsewhere",
            "accounts_database_busy", "staff_database_busy", "notices_busy":
            503
        case "disk_full", "disk_unwritable", "disk_failed", "accounts_disk_full",
            "staff_disk_full":
            507
        default: 422
        }
    }

    private static func title(of status: Int) -> String {
        switch status {
        case 404: say("見つかりません")
        case 403: say("この職ではできません")
        case 429: say("しばらく待ってください")
        case 500: say("このノードで問題が起きました")
        case 503: say("いまは処理できません")
        case 507: say("ディスクに保存できません")
        default: say("操作できませんでした")
        }
    }

    /// For our own script, which says it beside the form.
    var told: PageResponse {
        let words = sentences([title + say("。"), message, action])
        return .json(FormReply.says(words, token: freshToken), status: status)
    }
}
