internal import Accounts
internal import CivicCalendar
internal import Requests

/// The acts of the audit in words.
package enum AuditWords {
    package static let acts: [(act: String, title: String)] = [
        ("publish", "数値を公開した"), ("retract", "数値を取り下げた"), ("regroup", "数値のまとまりを作り直した"),
        ("release", "氏名などを含む文を、理由を書いて公開した"), ("staff_import", "名簿を取り込んだ"),
        ("staff_export", "名簿を書き出した"), ("staff_erase", "個人情報を消去した"),
        ("first_link", "最初の管理者の案内を出した"), ("slip", "ログイン用紙を出した"),
        ("slips", "所属ごとのログイン用紙を出した"), ("grant", "役割を与えた"), ("revoke", "役割を外した"),
        ("account_close", "利用者を停止した"), ("account_open", "利用者を再開した"),
        ("peer_add", "市を加えた"), ("peer_remove", "市を外した"), ("keys_protect", "鍵を保護した"),
        ("adviser_prepare", "幹事への委任の依頼書を作った"), ("adviser_accept", "幹事の書き込み先を開いた"),
        ("adviser_stop", "幹事の書き込み先を止めた"), ("adviser_bind", "ログインを幹事の書き込み先に結び付けた"),
        ("adviser_unbind", "ログインと幹事の書き込み先の結び付けを外した"),
        ("keys_unprotect", "鍵の保護を外した"), ("audit_export", "監査記録を書き出した"),
        ("verify", "データの検査を始めた"), ("store_accept", "ファイルのいまの状態を、理由を書いて受け入れた"),
        ("torn", "書きかけで途切れた記録"),
        ("sign_in", "管理者か職員課の人がログインした"), ("sign_in_refused", "ログインを断った"),
        ("accounts_ended", "いなくなった人のログインを終えた"),
        ("password_change", "自分のパスワードを変えた"), ("recovery_codes", "自分の回復コードを作り直した"),
        ("authenticator", "自分の認証アプリを登録した"), ("session_end", "自分のほかの画面をログアウトした"),
        ("keys_move_root", "根の鍵を鍵フォルダーから移した"),
        ("feed_make", "お知らせのフィードを作った"), ("feed_stop", "お知らせのフィードをやめた"),
    ]

    static func title(_ act: String) -> String {
        acts.first { $0.act == act }?.title ?? act
    }

    /// What else a line says, in words; what says nothing is left out.
    static func details(_ details: [AuditLine.Detail]) -> String {
        details.compactMap { detail(name: $0.name, value: $0.value) }.joined(separator: "、")
    }

    private static func detail(name: String, value: String) -> String? {
        switch name {
        case "account": account(value)
        case "adviser": "書き込み先 " + value
        case "role": "役割 " + (AccountWords.role(value)?.japanese ?? value)
        case "count", "rows", "added": value + "人"
        case "departed": value == "0" ? nil : "いなくなった \(value)人"
        case "succeeded": value == "0" ? nil : "番号が別の人のものになった \(value)人"
        case "many_leaving": value == "true" ? "多くの人がいなくなるのは意図したこと" : nil
        case "from": "アドレス " + value
        case "month": CompareWords.month(value)
        case "year": Int(value).flatMap { FiscalYear(startYear: $0) }?.japanese ?? value
        case "removes_second_factor": value == "true" ? "認証アプリの登録を取り消す" : nil
        case "id": "市 " + value
        case "fingerprint": "指紋 " + value
        case "record": "記録 " + value.prefix(16) + "…"
        case "kinds": "見つかったもの " + hits(value)
        case "rest": "途切れた行 " + value
        case "reason": "理由 " + value
        case "store": file(value)
        case "state", "absent", "lost": nil
        default: value
        }
    }

    private static let hitWords = [
        "fullName": "氏名", "surnameWithTitle": "姓と敬称や職", "givenNameWithTitle": "名と敬称や職",
        "employeeNumber": "職員番号", "mailAddress": "メールアドレス", "phoneNumber": "電話番号",
        "encodedName": "符号に直した氏名", "mailLocalPart": "メールアドレスの前半", "bareNumber": "番号",
        "surname": "姓", "givenName": "名", "initials": "頭文字",
    ]

    /// What the gate found, from the list in the line.
    private static func hits(_ list: String) -> String {
        list.split { !$0.isLetter }.map { hitWords[String($0)] ?? "そのほか" }.joined(separator: "・")
    }

    private static func file(_ store: String) -> String {
        switch store {
        case "ledger": "ファイル 元帳"
        case "staff": "ファイル 職員の記録"
        case "accounts": "ファイル ログイン"
        case "notices": "ファイル お知らせ"
        default: "ファイルの控え"
        }
    }

    /// `account:12` is a login of the pages; anything else an account of the server.
    static func account(_ by: String) -> String {
        if by.isEmpty { return "–" }
        let prefix = "account:"
        return by.hasPrefix(prefix)
            ? "利用者 " + by.dropFirst(prefix.count) : "サーバーの利用者 " + by
    }
}
