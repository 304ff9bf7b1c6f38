internal import Accounts
internal import Node
internal import Staff

/// Why a page is not shown, for people: what happened, what it means for the data, what to do.
struct PageError: Error, Sendable {
    let status: Int
    let title: String
    let message: String
    let action: String
    /// Where the reader is led instead of being told.
    private(set) var leadsTo: PagePath?

    /// What was typed is kept until the same person has signed in.
    static let kept: PageError = {
        var error = signedOut
        error.leadsTo = PagePath("/sign-in").with("left", "kept").with("then", "/kept")
        return error
    }()
    static let keptHere: PageError = {
        var error = staleForm
        error.leadsTo = "/kept"
        return error
    }()
    static let signedOut = PageError(
        status: 401, title: "ログインが必要です",
        message: "ログインしていないか、しばらく操作がなかったためログアウトしました。",
        action: "ログインして、もう一度操作してください。")
    static let notFound = PageError(
        status: 404, title: "ページが見つかりません",
        message: "このアドレスのページはありません。データは変わっていません。",
        action: "メニューから選び直してください。")
    static let forbidden = PageError(
        status: 403, title: "この職では開けません",
        message: "いまの職では、この操作はできません。何も変更していません。",
        action: "別の職を持っている場合は、右上から職を切り替えてください。")
    static let staleForm = PageError(
        status: 403, title: "もう一度送信してください",
        message: "この画面を開いてからログインし直したか、別の場所からの送信です。何も変更していません。",
        action: "前の画面に戻り、読み込み直してから送信してください。入力した内容は控えておいてください。")
    static let sentTwice = PageError(
        status: 409, title: "同じ送信を処理しています",
        message: "同じ内容が二度送られました。一度目がまだ終わっていないか、途中で止まりました。",
        action: "少し待って一覧を開き、結果を確かめてください。なければ、画面を開き直して送信してください。")
    static let linkUsed = PageError(
        status: 404, title: "この案内は使えません",
        message: "この案内は使い終わったか、期限が過ぎています。",
        action: "サーバーで tasukeai accounts first を実行し、新しい案内を受け取ってください。")
    static let badForm = PageError(
        status: 400, title: "送信の内容を読み取れません",
        message: "送られた内容が壊れているか、大きすぎます。何も変更していません。",
        action: "内容を分けて、もう一度送信してください。")
    static let openLine = PageError(
        status: 403, title: "暗号化されていない接続です",
        message: "通信が暗号化されていないため、この画面は表示しません。何も変更していません。",
        action: "https:// で始まるアドレスで開いてください。管理者の方へ: 証明書（--tls-certificate、--tls-key）か、"
            + "信頼する代理サーバー（--trusted-proxies。X-Forwarded-Proto: https を付けること）を設定してください。")
    static let localOnly = PageError(
        status: 421, title: "この機械だけの画面です",
        message: "証明書も信頼する代理サーバーも設定されていないため、この機械の名前（localhost）でだけ開けます。何も変更していません。",
        action: "管理者の方へ: 証明書（--tls-certificate、--tls-key）か、信頼する代理サーバー（--trusted-proxies）を設定してください。")
    static let wrongHost = PageError(
        status: 421, title: "アドレスが違います",
        message: "このノードの名前ではないアドレスで開かれました。何も変更していません。",
        action: "担当者から知らされたアドレスで開いてください。")

    init(status: Int, title: String, message: String, action: String) {
        self.status = status
        self.title = title
        self.message = message
        self.action = action
    }

    /// Errors of the parts below, in the words that they have for people.
    init(_ error: any Error) {
        switch error {
        case let error as PageError: self = error
        default:
            let error = NodeError(wrapping: error)
            self.init(
                status: Self.status(of: error.code), title: "操作できませんでした",
                message: error.message.japanese, action: error.action.japanese)
        }
    }

    private static func status(of code: String) -> Int {
        switch code {
        case "not_found", "bad_id": 404
        case "role_refused", "not_permitted", "post_unknown", "adviser_unbound", "adviser_stopped":
            403
        case "internal", "corrupt": 500
        default: 422
        }
    }

    /// The page that says so.
    func response(_ visit: Visit) async -> PageResponse {
        await Frame(title: title).page(visit, status: status) {
            h1 { title }
            div(.class("notice error")) {
                p { message }
                p { action }
            }
            p { a(.href("/")) { "「今日」へ戻る" } }
        }
    }
}
