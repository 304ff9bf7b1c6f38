internal import HTML

/// What the pages themselves refuse.
extension PageError {
    static let signedOut = keeping(
        PageError(
            status: 401, title: "ログインが必要です",
            message: "ログインしていないか、しばらく操作がなかったためログアウトしました。何も変更していません。",
            action: "ログインして、もう一度操作してください。"))
    static let notFound = PageError(
        status: 404, title: "ページが見つかりません",
        message: "このアドレスのページはありません。データは変わっていません。",
        action: "メニューから選び直してください。")
    static let wrongMethod = PageError(
        status: 405, title: "この開き方はできません",
        message: "このアドレスは、ほかの画面のボタンから送るためのものです。何も変更していません。",
        action: "メニューから画面を開き、そこのボタンを押してください。")
    static let forbidden = keeping(
        PageError(
            status: 403, title: "この職では開けません",
            message: "いまの職では、この操作はできません。何も変更していません。",
            action: "別の職を持っている場合は、右上から職を切り替えてください。"))
    static let staleForm = keeping(
        PageError(
            status: 403, title: "もう一度送信してください",
            message: "この画面を開いてからログインし直したか、別の場所からの送信です。何も変更していません。",
            action: "前の画面に戻り、読み込み直してから送信してください。"))
    /// The page is the same person's, opened before they signed in again: our script puts the token in.
    static func signedInAnew(_ token: String) -> PageError {
        var error = PageError(
            status: 403, title: "ログインし直しました",
            message: "何も変更していません。", action: "もう一度押してください。")
        error.freshToken = token
        return error
    }
    static let sentTwice = PageError(
        status: 409, title: "同じ送信を処理しています",
        message: "同じ内容が二度送られました。一度目がまだ終わっていないか、途中で止まりました。",
        action: "少し待って一覧を開き、結果を確かめてください。なければ、画面を開き直して送信してください。")
    static let linkUsed = PageError(
        status: 404, title: "この案内は使えません",
        message: "この案内は使い終わったか、期限が過ぎています。データは変わっていません。",
        action: "サーバーで tasukeai accounts first を実行し、新しい案内を受け取ってください。")
    static let badForm = PageError(
        status: 400, title: "送信の内容を読み取れません",
        message: "送られた内容が壊れています。何も変更していません。",
        action: "前の画面に戻り、読み込み直してから、もう一度送信してください。")
    static let tooLarge = PageError(
        status: 413, title: "送信の内容が大きすぎます",
        message: "一度に送れるのは、文章では4MB、ファイルでは8MBまでです。何も変更していません。",
        action: "前の画面に戻り、内容やファイルを分けて、もう一度送信してください。")
    static let unknownType = PageError(
        status: 415, title: "この形式では受け取れません",
        message: "画面の入力欄から送られた形式ではありません。何も変更していません。",
        action: "ブラウザーで画面を開き、そこから送信してください。")
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
    static let stopping: PageError = {
        var error = PageError(
            status: 503, title: "ノードを止めているところです",
            message: "ノードが停止か再起動の途中です。保存済みのデータは無事です。この操作は行っていません。",
            action: "1分ほど待って、もう一度開いてください。")
        error.retryAfterSeconds = 30
        return error
    }()

    /// A post that sees other people's records, and no second factor yet.
    static let factorFirst = leading(
        PageError(
            status: 403, title: "認証アプリの登録が必要です",
            message: "いまの職では、ほかの職員の記録を見ます。そのため、パスワードのほかに認証アプリが要ります。何も変更していません。",
            action: "認証アプリを登録してから、もう一度開いてください。"), "/sign-in/enrol")

    /// What was typed is kept until the same person has signed in.
    static func kept(_ id: String) -> PageError {
        leading(
            signedOut,
            PagePath("/sign-in").with("left", "kept").with("then", PagePath.kept(id).text))
    }
    static func keptHere(_ id: String) -> PageError { leading(staleForm, PagePath.kept(id)) }
    static let keptNoMore = PageError(
        status: 404, title: "この書きかけは、もう預かっていません",
        message: "共有したか、捨てたか、半日が過ぎたか、ノードが再起動しました。共有済みのデータは変わっていません。",
        action: "ブラウザーの「戻る」で入力の画面に戻ると、入力した内容が残っていることがあります。")

    private static func leading(_ error: PageError, _ path: PagePath) -> PageError {
        var error = error
        error.leadsTo = path
        return error
    }

    private static func keeping(_ error: PageError) -> PageError {
        var error = error
        error.keepsTyped = true
        return error
    }
}
