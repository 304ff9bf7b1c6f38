internal import Accounts
internal import Requests

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
            ja: "パスフレーズが短すぎます（\(PasswordPolicy.scalarsMin) 文字以上）。何も変更していません。",
            en: "The passphrase is shorter than \(PasswordPolicy.scalarsMin) characters. "
                + "Nothing was changed.",
            actionJa: "長い言葉の並びを使ってください。", actionEn: "Use several words.", exitStatus: 2)
    }

    static func passphrasesDiffer() -> NodeError {
        NodeError(
            "passphrases_differ", ja: "二つのパスフレーズが違います。何も変更していません。",
            en: "The two passphrases differ. Nothing was changed.",
            actionJa: "もう一度実行してください。", actionEn: "Try again.", exitStatus: 2)
    }

    static func keysOpenToOthers(_ path: String, mode: UInt32, isFolder: Bool) -> NodeError {
        let octal = String(mode, radix: 8)
        let command = "chmod \(isFolder ? "700" : "600") '\(path)'"
        return NodeError(
            "keys_open_to_others",
            ja: "「\(path)」は、この機械のほかの利用者も開けます（権限 \(octal)）。鍵を使わず、何も変更していません。",
            en: "\(path) is open to others on this machine (mode \(octal)). No key was used, "
                + "nothing was changed.",
            actionJa: "\(command) を実行してください。長く開いていたなら、鍵が写されていないか確かめてください。",
            actionEn:
                "Run \(command). If it was open for long, consider that it may have been copied.",
            exitStatus: 3)
    }

    static func passphraseTooEasy(_ reason: (japanese: String, english: String)) -> NodeError {
        NodeError(
            "passphrase_too_easy", ja: reason.japanese + "鍵は保護していません。",
            en: reason.english + " The keys were not protected.",
            actionJa: "覚えやすい言葉を三つ以上並べるなど、長いものにしてください。",
            actionEn: "Use three words or more.", exitStatus: 2)
    }

    static func rootInside(_ path: String) -> NodeError {
        NodeError(
            "root_inside", ja: "「\(path)」はデータフォルダーの中です。根の鍵は移していません。",
            en: "\(path) lies in the data folder. The root keys were not moved.",
            actionJa: "外した後に別の場所で保管できる媒体（USBメモリーなど）を指定してください。",
            actionEn: "Name a medium that is kept elsewhere, such as a USB stick.", exitStatus: 2)
    }

    static func rootTargetTaken(_ path: String) -> NodeError {
        NodeError(
            "root_target_taken", ja: "「\(path)」には、別のものがもうあります。根の鍵は移していません。",
            en: "\(path) holds something else already. The root keys were not moved.",
            actionJa: "別の名前か、空のフォルダーを指定してください。",
            actionEn: "Name another file or an empty folder.")
    }

    static func rootCopyDiffers(_ path: String) -> NodeError {
        NodeError(
            "root_copy_differs", ja: "「\(path)」に書いた鍵が、元の鍵と一致しません。元の鍵はそのままです。",
            en:
                "What was written to \(path) does not read back as the key. The key was left in place.",
            actionJa: "別の媒体を使ってください。", actionEn: "Use another medium.", exitStatus: 3)
    }

    static func rootGone() -> NodeError {
        NodeError(
            "root_gone", ja: "鍵フォルダーに根の鍵はありません。何も変更していません。",
            en: "The key folder holds no root key. Nothing was changed.",
            actionJa: "もう移してあれば、することはありません。", actionEn: "If it was moved before, that is all.")
    }

    static func noMemory(kibibytes: UInt32) -> NodeError {
        NodeError(
            "no_memory", ja: "パスフレーズの計算に必要なメモリー（\(kibibytes / 1_024) MiB）がありません。データは無事です。",
            en: "Opening the keys takes \(kibibytes / 1_024) MiB of memory, which cannot be had. "
                + "The data is untouched.",
            actionJa: "メモリーの制限を緩めてください。", actionEn: "Allow the process more memory.")
    }
}
