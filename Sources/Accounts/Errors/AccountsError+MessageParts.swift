/// The sentences by what they are about.
extension AccountsError {
    var storeMessages: (japanese: String, english: String) {
        switch self {
        case .databaseNewer:
            (
                "ログインの記録は、より新しい版の助け合いで作られています。変更していません。",
                "The logins were made by a newer version of Tasukeai. They were left untouched."
            )
        case .databaseForeign:
            (
                "このファイルは助け合いのログインの記録ではありません。変更していません。",
                "This file does not hold logins of Tasukeai. It was left untouched."
            )
        case .databaseCorrupt:
            (
                "ログインの記録のファイル accounts.sqlite が壊れています。計画や職員の記録には関係ありません。",
                "The file with the logins, accounts.sqlite, is damaged. Plans and staff records are "
                    + "not affected."
            )
        case .databaseBusy:
            (
                "ログインの記録は、ほかの処理が使っています。何も変更していません。",
                "The logins are in use by another process. Nothing was changed."
            )
        case .databaseUnavailable(let code):
            (
                "ログインの記録を読み書きできません（SQLite \(code)）。何も変更していません。",
                "The logins cannot be read or written (SQLite \(code)). Nothing was changed."
            )
        case .durabilityRefused:
            (
                "ログインの記録を確実に保存できる設定になりませんでした。",
                "The logins could not be set to durable storage."
            )
        case .diskFull:
            (
                "ディスクに空きがないため、保存できませんでした。何も変更していません。",
                "The disk is full. Nothing was changed."
            )
        case .keysUnusable:
            (
                "ログインの記録の鍵を使えません。何も変更していません。",
                "The key of the logins cannot be used. Nothing was changed."
            )
        case .keysDoNotFit:
            (
                "鍵のフォルダー（keys/staff.key）が、このログインの記録 accounts.sqlite のものではありません。変更していません。",
                "The key folder (keys/staff.key) is not that of these logins, accounts.sqlite. "
                    + "They were left untouched."
            )
        default:
            (
                "処理は取り消されました。何も変更していません。",
                "The work was cancelled. Nothing was changed."
            )
        }
    }

    var codeMessages: (japanese: String, english: String) {
        switch self {
        case .codeMalformed:
            (
                "コードに入力の誤りがあります。失敗には数えていません。",
                "There is a typing error in the code. It was not counted as a failure."
            )
        case .slipRefused:
            (
                "このコードは使えません（違う、期限が過ぎた、または使用済み）。何も変更していません。",
                "This code cannot be used: it is wrong, too old or was used. Nothing was changed."
            )
        case .firstLinkRefused:
            (
                "この最初の設定のリンクは使えません（期限切れか使用済み）。何も変更していません。",
                "This first link cannot be used: it is too old or was used. Nothing was changed."
            )
        case .firstLinkClosed:
            (
                "情報システム担当のログインはもうあります。リンクは作っていません。",
                "There is an administrator already. No link was made."
            )
        case .loginIsNumber:
            (
                "それは職員の職員番号です。管理者のログインは作っていません。",
                "That is the employee number of a member of staff. No login was made."
            )
        case .loginNameUnusable:
            (
                "そのログイン名は使えません（空か、見えない文字や改行だけか、長すぎます）。何も作っていません。",
                "That login name cannot be used: it is empty, invisible, broken into lines or too long. "
                    + "Nothing was made."
            )
        case .mailCodeRefused:
            (
                "メールのコードが違うか、1時間を過ぎたか、続けて間違えました。アドレスは登録していません。",
                "This code cannot be used: it is wrong, older than an hour or was tried too often. "
                    + "The address was not set."
            )
        case .enrolmentExpired:
            (
                "確認コードの設定の時間が過ぎました。設定は変わっていません。",
                "The time for setting the second factor is over. Nothing was changed."
            )
        case .secondFactorAbsent:
            (
                "確認コードはまだ設定されていません。何も変更していません。",
                "No second factor was set yet. Nothing was changed."
            )
        default:
            (
                "確認コードが違うか、もう使われています。",
                "The second factor's code is wrong or was used already."
            )
        }
    }

    var administrationMessages: (japanese: String, english: String) {
        switch self {
        case .lastAdministrator:
            (
                "ログインできる最後の情報システム担当です。何も変更していません。",
                "This is the last administrator who can sign in. Nothing was changed."
            )
        case .tooManyAccounts(let max):
            (
                "登録できるログインの数（\(max)）を超えます。何も変更していません。",
                "There would be more than \(max) logins. Nothing was changed."
            )
        case .tooManySlips(let max):
            (
                "一度に作れる用紙は\(max)枚までです。1枚も作っていません。",
                "At most \(max) slips are made at once. None was made."
            )
        default:
            (
                "そのログインは一覧にありません。何も変更していません。",
                "That login is not in the list. Nothing was changed."
            )
        }
    }

    var submissionMessages: (japanese: String, english: String) {
        switch self {
        case .tooManySubmissions:
            (
                "処理中の送信が多すぎます。今の送信は保存していません。",
                "Too many forms are under way. This one was not saved."
            )
        case .submissionDiffers:
            (
                "同じ画面から、内容の違う送信がもうありました。今の送信は保存していません。",
                "Another content was sent from the same page before. This one was not saved."
            )
        default:
            (
                "この送信の控えが見つかりません。",
                "There is no note of this form."
            )
        }
    }
}
