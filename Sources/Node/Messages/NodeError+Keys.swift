/// Errors of a protected key folder. No message repeats what was given as a passphrase.
extension NodeError {
    static func passphraseMissing(_ credential: String) -> NodeError {
        NodeError(
            "passphrase_missing",
            ja: "鍵フォルダーを開くパスフレーズがありません（環境変数 TASUKEAI_PASSPHRASE_FILE、systemd の資格情報"
                + "「\(credential)」、端末のどれからも得られません）。データは無事です。",
            en: "The passphrase of the key folder is missing: there is no file in "
                + "TASUKEAI_PASSPHRASE_FILE, no systemd credential \(credential), and no terminal. "
                + "The data is untouched.",
            actionJa: "TASUKEAI_PASSPHRASE_FILE にファイルを指定するか、ユニットに "
                + "LoadCredential=\(credential):ファイル を書いてください。",
            actionEn: "Name a file in TASUKEAI_PASSPHRASE_FILE, or give the unit "
                + "LoadCredential=\(credential):FILE.",
            exitStatus: 3)
    }

    static func passphraseUnreadable(_ path: String) -> NodeError {
        NodeError(
            "passphrase_unreadable",
            ja: "パスフレーズのファイル「\(path)」を読めないか、空か、1,024 バイトを超えています。データは無事です。",
            en: "The passphrase file \(path) cannot be read, is empty, or exceeds 1,024 bytes. "
                + "The data is untouched.",
            actionJa: "ファイル名と権限、中身（一行）を確認してください。",
            actionEn: "Check its name, its permissions, and that it holds one line.", exitStatus: 3)
    }

    static func wrongPassphrase() -> NodeError {
        NodeError(
            "wrong_passphrase", ja: "鍵フォルダーのパスフレーズが違います。データは無事です。",
            en: "The passphrase of the key folder is wrong. The data is untouched.",
            actionJa: "保護したときのパスフレーズを指定してください。忘れた場合、鍵は戻せません。",
            actionEn:
                "Give the one that the folder was protected with. Without it no key comes back.",
            exitStatus: 3)
    }

    static func passphraseTooShort() -> NodeError {
        NodeError(
            "passphrase_too_short",
            ja: "パスフレーズが短すぎます（\(Passphrase.scalarsMin) 文字以上）。何も変更していません。",
            en: "The passphrase is shorter than \(Passphrase.scalarsMin) characters. "
                + "Nothing was changed.",
            actionJa: "長い言葉の並びを使ってください。", actionEn: "Use several words.", exitStatus: 2)
    }

    static func passphrasesDiffer() -> NodeError {
        NodeError(
            "passphrases_differ", ja: "二つのパスフレーズが違います。何も変更していません。",
            en: "The two passphrases differ. Nothing was changed.",
            actionJa: "もう一度実行してください。", actionEn: "Try again.", exitStatus: 2)
    }

    static func noMemory(kibibytes: UInt32) -> NodeError {
        NodeError(
            "no_memory", ja: "パスフレーズの計算に必要なメモリー（\(kibibytes / 1_024) MiB）がありません。データは無事です。",
            en: "Opening the keys takes \(kibibytes / 1_024) MiB of memory, which cannot be had. "
                + "The data is untouched.",
            actionJa: "メモリーの制限を緩めてください。", actionEn: "Allow the process more memory.")
    }
}
