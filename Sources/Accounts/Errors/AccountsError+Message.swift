extension AccountsError {
    /// What happened and what it means, for people.
    package func message(japanese: Bool) -> String {
        let (inJapanese, inEnglish) = messages
        return japanese ? inJapanese : inEnglish
    }

    private var messages: (japanese: String, english: String) {
        switch self {
        case .databaseNewer, .databaseForeign, .databaseCorrupt, .databaseBusy,
            .databaseUnavailable, .durabilityRefused, .diskFull, .cancelled, .keysUnusable,
            .keysDoNotFit:
            storeMessages
        case .signInRefused:
            (
                "ログイン名かパスワードが違うか、このログインは使えません。ログインしていません。",
                "The login or the password is wrong, or this login cannot be used. "
                    + "You are not signed in."
            )
        case .tooManyTries(let seconds):
            (
                "続けて試されたため、しばらく受け付けません（あと\(Self.japaneseSpan(seconds))）。"
                    + "正しい入力でも、この間は受け付けません。",
                "There were too many tries. For another \(Self.englishSpan(seconds)) even a right "
                    + "entry is not taken."
            )
        case .busy:
            (
                "ログインが混み合っています。入力は失われましたが、失敗には数えていません。",
                "Many people are signing in. Your entry was not used and not counted as a failure."
            )
        case .sessionEnded:
            (
                "ログインの時間が終わりました。この操作は行っていません。",
                "Your session has ended. Nothing was done."
            )
        case .notAtThisStep:
            (
                "今のログインの段階では、この操作はできません。何も変更していません。",
                "This cannot be done at this step of signing in. Nothing was changed."
            )
        case .passwordRefused(let problem): problem.messages
        case .currentPasswordWrong:
            (
                "今のパスワードが違います。パスワードは変わっていません。",
                "The current password is wrong. The password was not changed."
            )
        case .passwordsDiffer:
            (
                "二つの欄の新しいパスワードが違います。パスワードは変わっていません。",
                "The new password was typed in two ways. The password was not changed."
            )
        case .actingPostTooLong(let max):
            (
                "職の名前が長すぎます（上限 \(max) 文字）。何も変更していません。",
                "The name of the post is too long (at most \(max) characters). Nothing was changed."
            )
        case .codeMalformed, .slipRefused, .firstLinkRefused, .firstLinkClosed, .loginIsNumber,
            .loginNameUnusable, .secondFactorRefused, .enrolmentExpired, .secondFactorAbsent,
            .mailCodeRefused:
            codeMessages
        case .accountUnknown, .lastAdministrator, .tooManyAccounts, .tooManySlips:
            administrationMessages
        case .tooManySubmissions, .submissionDiffers, .submissionUnknown: submissionMessages
        }
    }

    private static func japaneseSpan(_ seconds: Int64) -> String {
        seconds < 90 ? "\(max(1, seconds))秒" : "\((seconds - 1) / 60 + 1)分"
    }

    private static func englishSpan(_ seconds: Int64) -> String {
        seconds < 90 ? "\(max(1, seconds)) seconds" : "\((seconds - 1) / 60 + 1) minutes"
    }
}
