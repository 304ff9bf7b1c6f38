internal import HTML

/// What the pages themselves refuse.
extension PageError {
    static var signedOut: PageError {
        keeping(
            PageError(
                status: 401, title: say("ログインが必要です"),
                message: say("ログインしていないか、しばらく操作がなかったためログアウトしました。何も変更していません。"),
                action: say("ログインして、もう一度操作してください。")))
    }
    static var notFound: PageError {
        PageError(
            status: 404, title: say("ページが見つかりません"),
            message: say("このアドレスのページはありません。データは変わっていません。"),
            action: say("メニューから選び直してください。"))
    }
    static var wrongMethod: PageError {
        PageError(
            status: 405, title: say("この開き方はできません"),
            message: say("このアドレスは、ほかの画面のボタンから送るためのものです。何も変更していません。"),
            action: say("メニューから画面を開き、そこのボタンを押してください。"))
    }
    static var forbidden: PageError {
        keeping(
            PageError(
                status: 403, title: say("この職では開けません"),
                message: say("いまの職では、この操作はできません。何も変更していません。"),
                action: say("別の職を持っている場合は、右上から職を切り替えてください。")))
    }
    static var staleForm: PageError {
        keeping(
            PageError(
                status: 403, title: say("もう一度送信してください"),
                message: say("この画面を開いてからログインし直したか、別の場所からの送信です。何も変更していません。"),
                action: say("前の画面に戻り、読み込み直してから送信してください。")))
    }
    /// The page is the same person's, opened before they signed in again: our script puts the token in.
    static func signedInAnew(_ token: String) -> PageError {
        var error = PageError(
            status: 403, title: say("ログインし直しました"),
            message: say("何も変更していません。"), action: say("もう一度押してください。"))
        error.freshToken = token
        return error
    }
    static var sentTwice: PageError {
        PageError(
            status: 409, title: say("同じ送信を処理しています"),
            message: say("同じ内容が二度送られました。一度目がまだ終わっていないか、途中で止まりました。"),
            action: say("少し待って一覧を開き、結果を確かめてください。なければ、画面を開き直して送信してください。"))
    }
    static var linkUsed: PageError {
        PageError(
            status: 404, title: say("この案内は使えません"),
            message: say("この案内は使い終わったか、期限が過ぎています。データは変わっていません。"),
            action: say("サーバーで tasukeai accounts first を実行し、新しい案内を受け取ってください。"))
    }
    static var badForm: PageError {
        PageError(
            status: 400, title: say("送信の内容を読み取れません"),
            message: say("送られた内容が壊れています。何も変更していません。"),
            action: say("前の画面に戻り、読み込み直してから、もう一度送信してください。"))
    }
    static var tooLarge: PageError {
        PageError(
            status: 413, title: say("送信の内容が大きすぎます"),
            message: say("一度に送れるのは、文章では4MB、ファイルでは8MBまでです。何も変更していません。"),
            action: say("前の画面に戻り、内容やファイルを分けて、もう一度送信してください。"))
    }
    static var unknownType: PageError {
        PageError(
            status: 415, title: say("この形式では受け取れません"),
            message: say("画面の入力欄から送られた形式ではありません。何も変更していません。"),
            action: say("ブラウザーで画面を開き、そこから送信してください。"))
    }
    static var openLine: PageError {
        PageError(
            status: 403, title: say("暗号化されていない接続です"),
            message: say("通信が暗号化されていないため、この画面は表示しません。何も変更していません。"),
            action: say("https:// で始まるアドレスで開いてください。管理者の方へ: 証明書（--tls-certificate、--tls-key）か、")
                + say("信頼する代理サーバー（--trusted-proxies。X-Forwarded-Proto: https を付けること）を設定してください。"))
    }
    static var localOnly: PageError {
        PageError(
            status: 421, title: say("この機械だけの画面です"),
            message: say("証明書も信頼する代理サーバーも設定されていないため、この機械の名前（localhost）でだけ開けます。何も変更していません。"),
            action: say(
                "管理者の方へ: 証明書（--tls-certificate、--tls-key）か、信頼する代理サーバー（--trusted-proxies）を設定してください。")
        )
    }
    static var wrongHost: PageError {
        PageError(
            status: 421, title: say("アドレスが違います"),
            message: say("このノードの名前ではないアドレスで開かれました。何も変更していません。"),
            action: say("担当者から知らされたアドレスで開いてください。"))
    }
    static var stopping: PageError {
        {
            var error = PageError(
                status: 503, title: say("ノードを止めているところです"),
                message: say("ノードが停止か再起動の途中です。保存済みのデータは無事です。この操作は行っていません。"),
                action: say("1分ほど待って、もう一度開いてください。"))
            error.retryAfterSeconds = 30
            return error
        }()
    }

    /// A post that sees other people's records, and no second factor yet.
    static var factorFirst: PageError {
        leading(
            PageError(
                status: 403, title: say("認証アプリの登録が必要です"),
                message: say("いまの職では、ほかの職員の記録を見ます。そのため、パスワードのほかに認証アプリが要ります。何も変更していません。"),
                action: say("認証アプリを登録してから、もう一度開いてください。")), "/sign-in/enrol")
    }

    /// What was typed is kept until the same person has signed in.
    static func kept(_ id: String) -> PageError {
        leading(
            signedOut,
            PagePath("/sign-in").with("left", "kept").with("then", PagePath.kept(id).text))
    }
    static func keptHere(_ id: String) -> PageError { leading(staleForm, PagePath.kept(id)) }
    static var keptNoMore: PageError {
        PageError(
            status: 404, title: say("この書きかけは、もう預かっていません"),
            message: say("共有したか、捨てたか、半日が過ぎたか、ノードが再起動しました。共有済みのデータは変わっていません。"),
            action: say("ブラウザーの「戻る」で入力の画面に戻ると、入力した内容が残っていることがあります。"))
    }

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
