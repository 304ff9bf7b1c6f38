extension AccountsError {
    /// What to do about it, as one sentence for people.
    package func action(japanese: Bool) -> String {
        let (inJapanese, inEnglish) = actions
        return japanese ? inJapanese : inEnglish
    }

    private var actions: (japanese: String, english: String) {
        switch self {
        case .databaseNewer: ("助け合いを新しい版にしてください。", "Upgrade Tasukeai.")
        case .databaseForeign: ("データのフォルダーを確かめてください。", "Check the data folder.")
        case .databaseCorrupt:
            (
                "情報システム担当に伝え、ファイルを保管してからバックアップから復元してください。",
                "Tell the administrator; keep the file as it is and restore a backup."
            )
        case .databaseBusy, .busy:
            ("数秒待ってからやり直してください。", "Wait a few seconds and try again.")
        case .databaseUnavailable, .durabilityRefused:
            (
                "データのフォルダーの権限とディスクの状態を確かめてください。",
                "Check the permissions of the data folder and the state of the disk."
            )
        case .diskFull: ("空きを作ってからやり直してください。", "Free some space and try again.")
        case .cancelled, .submissionUnknown:
            ("画面を開き直して確かめてください。", "Open the page again and check.")
        case .keysUnusable, .keysDoNotFit:
            (
                "この記録と同じ時点の鍵のフォルダーを戻してください。",
                "Restore the key folder that belongs to this data."
            )
        case .signInRefused, .currentPasswordWrong:
            (
                "もう一度入力してください。忘れたときは職員課から新しい用紙を受け取ってください。",
                "Try again, or ask the personnel section for a new slip."
            )
        case .tooManyTries:
            (
                "時間をおいてください。心当たりがなければ情報システム担当に知らせてください。",
                "Wait. If it was not you, tell the administrator."
            )
        case .sessionEnded:
            (
                "ログインし直してください。書きかけの内容は残してあります。",
                "Sign in again. What you were writing is kept in your browser."
            )
        case .notAtThisStep: ("ログインの画面に戻ってください。", "Go back to signing in.")
        case .passwordsDiffer:
            ("新しいパスワードを、二つの欄に同じに入力してください。", "Type the new password the same way twice.")
        case .passwordRefused:
            (
                "いくつかの言葉をつなぐなど、長くて覚えやすいものにしてください。",
                "Choose something long that you can remember, such as several words."
            )
        case .actingPostTooLong: ("一覧から職を選んでください。", "Choose a post from the list.")
        case .codeMalformed:
            (
                "用紙や画面と1文字ずつ見比べて、入力し直してください。",
                "Compare it character by character and type it again."
            )
        case .slipRefused:
            (
                "用紙のログイン名とコードを確かめるか、新しい用紙を受け取ってください。",
                "Check login and code on the slip, or ask for a new one."
            )
        case .firstLinkRefused:
            (
                "このサーバーで tasukeai init の案内に従い、新しいリンクを作ってください。",
                "Make a new link on the server, as tasukeai init says."
            )
        case .firstLinkClosed:
            ("元のログイン名でログインしてください。", "Sign in with that login.")
        case .loginIsNumber:
            ("職員番号ではないログイン名を決めてください。", "Choose a name that is no employee number.")
        case .loginNameUnusable:
            (
                "文字や数字で、100字までのログイン名を決めてください。",
                "Choose a name of letters or digits, at most 100 characters."
            )
        case .secondFactorRefused:
            (
                "アプリの次のコードを入れてください。端末の時計も確かめてください。",
                "Enter the app's next code, and check the clock of your device."
            )
        case .enrolmentExpired, .secondFactorAbsent:
            ("確認コードの設定をはじめからやり直してください。", "Begin setting the second factor again.")
        case .mailCodeRefused:
            (
                "届いたメールのコードを確かめるか、アドレスをもう一度入れて新しいコードを受け取ってください。",
                "Check the code in the mail, or enter the address again for a new one."
            )
        case .accountUnknown: ("一覧を開き直してください。", "Open the list again.")
        case .lastAdministrator:
            ("先に別の情報システム担当を登録してください。", "Set up another administrator first.")
        case .tooManyAccounts:
            ("使われていないログインを確かめてください。", "Check for logins that nobody uses.")
        case .tooManySlips: ("いくつかに分けて作ってください。", "Make them in several parts.")
        case .tooManySubmissions:
            ("前の送信が終わるのを待ってください。", "Wait until the earlier ones are done.")
        case .submissionDiffers:
            (
                "画面を開き直し、保存された内容を確かめてから入力してください。",
                "Open the page again, look at what was saved, and enter it again."
            )
        }
    }
}
