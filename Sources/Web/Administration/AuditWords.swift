internal import Accounts
internal import CivicCalendar
internal import Requests

/// The acts of the audit in words.
package enum AuditWords {
    package static var acts: [(act: String, title: String)] {
        [
            ("publish", say("数値を公開した")), ("retract", say("数値を取り下げた")),
            ("regroup", say("数値のまとまりを作り直した")),
            ("release", say("氏名などを含む文を、理由を書いて公開した")), ("staff_import", say("名簿を取り込んだ")),
            ("staff_export", say("名簿を書き出した")), ("staff_erase", say("個人情報を消去した")),
            ("first_link", say("最初の管理者の案内を出した")), ("slip", say("ログイン用紙を出した")),
            ("slips", say("所属ごとのログイン用紙を出した")), ("grant", say("役割を与えた")), ("revoke", say("役割を外した")),
            ("account_close", say("利用者を停止した")), ("account_open", say("利用者を再開した")),
            ("peer_add", say("市を加えた")), ("peer_remove", say("市を外した")),
            ("keys_protect", say("鍵を保護した")),
            ("adviser_prepare", say("幹事への委任の依頼書を作った")), ("adviser_accept", say("幹事の書き込み先を開いた")),
            ("adviser_stop", say("幹事の書き込み先を止めた")), ("adviser_bind", say("ログインを幹事の書き込み先に結び付けた")),
            ("adviser_unbind", say("ログインと幹事の書き込み先の結び付けを外した")),
            ("keys_unprotect", say("鍵の保護を外した")), ("audit_export", say("監査記録を書き出した")),
            ("verify", say("データの検査を始めた")), ("backup", say("バックアップを作った")),
            ("store_accept", say("ファイルのいまの状態を、理由を書いて受け入れた")),
            ("torn", say("書きかけで途切れた記録")),
            ("sign_in", say("管理者か職員課の人がログインした")), ("sign_in_refused", say("ログインを断った")),
            ("accounts_ended", say("いなくなった人のログインを終えた")),
            ("password_change", say("自分のパスワードを変えた")), ("recovery_codes", say("自分の回復コードを作り直した")),
            ("authenticator", say("自分の認証アプリを登録した")), ("session_end", say("自分のほかの画面をログアウトした")),
            ("keys_move_root", say("根の鍵を鍵フォルダーから移した")),
            ("mail_set", say("お知らせのメールを登録した")), ("mail_removed", say("お知らせのメールをやめた")),
            ("feed_make", say("お知らせのフィードを作った")), ("feed_stop", say("お知らせのフィードをやめた")),
        ]
    }

    static func title(_ act: String) -> String {
        acts.first { $0.act == act }?.title ?? act
    }

    /// What else a line says, in words; what says nothing is left out.
    static func details(_ details: [AuditLine.Detail]) -> String {
        details.compactMap { detail(name: $0.name, value: $0.value) }.joined(separator: say("、"))
    }

    private static func detail(name: String, value: String) -> String? {
        switch name {
        case "account": account(value)
        case "adviser": say("書き込み先 ") + value
        case "role": say("役割 ") + (AccountWords.role(value)?.said ?? value)
        case "count", "rows", "added": say("\(value)人")
        case "departed": value == "0" ? nil : say("いなくなった \(value)人")
        case "succeeded": value == "0" ? nil : say("番号が別の人のものになった \(value)人")
        case "many_leaving": value == "true" ? say("多くの人がいなくなるのは意図したこと") : nil
        case "from": say("アドレス ") + value
        case "month": CompareWords.month(value)
        case "year": Int(value).flatMap { FiscalYear(startYear: $0) }?.said ?? value
        case "removes_second_factor": value == "true" ? say("認証アプリの登録を取り消す") : nil
        case "id": say("市 ") + value
        case "fingerprint": say("指紋 ") + value
        case "record": say("記録 ") + value.prefix(16) + "…"
        case "kinds": say("見つかったもの ") + hits(value)
        case "rest": say("途切れた行 ") + value
        case "reason": say("理由 ") + value
        case "store": file(value)
        case "state", "absent", "lost": nil
        default: value
        }
    }

    private static var hitWords: [String: String] {
        [
            "fullName": say("氏名"), "surnameWithTitle": say("姓と敬称や職"),
            "givenNameWithTitle": say("名と敬称や職"),
            "employeeNumber": say("職員番号"), "mailAddress": say("メールアドレス"),
            "phoneNumber": say("電話番号"),
            "encodedName": say("符号に直した氏名"), "mailLocalPart": say("メールアドレスの前半"),
            "bareNumber": say("番号"),
            "surname": say("姓"), "givenName": say("名"), "initials": say("頭文字"),
        ]
    }

    /// What the gate found, from the list in the line.
    private static func hits(_ list: String) -> String {
        list.split { !$0.isLetter }.map { hitWords[String($0)] ?? say("そのほか") }.joined(
            separator: say("・"))
    }

    private static func file(_ store: String) -> String {
        switch store {
        case "ledger": say("ファイル 元帳")
        case "staff": say("ファイル 職員の記録")
        case "accounts": say("ファイル ログイン")
        case "notices": say("ファイル お知らせ")
        default: say("ファイルの控え")
        }
    }

    /// `account:12` is a login of the pages; anything else an account of the server.
    static func account(_ by: String) -> String {
        if by.isEmpty { return "–" }
        let prefix = "account:"
        return by.hasPrefix(prefix)
            ? say("利用者 ") + by.dropFirst(prefix.count) : say("サーバーの利用者 ") + by
    }
}
