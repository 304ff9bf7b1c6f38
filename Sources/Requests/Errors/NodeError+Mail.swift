/// What can be wrong with notices by mail. No sentence has an address in it.
extension NodeError {
    package static func mailOff() -> NodeError {
        NodeError(
            "mail_off", ja: "このノードは、お知らせをメールで送りません。何も登録していません。",
            en: "This node mails no notices. Nothing was set.",
            actionJa: "必要なときは、情報システム担当に相談してください。",
            actionEn: "Ask the administrator if you need it.")
    }

    package static func mailAddressWrong() -> NodeError {
        NodeError(
            "mail_address_wrong", ja: "メールアドレスの形ではありません。何も送っていません。",
            en: "That is no address for mail. Nothing was sent.",
            actionJa: "「名前@city.example.jp」のように、半角で入れてください。",
            actionEn: "Write it as name@city.example.jp.")
    }

    package static func mailBusy() -> NodeError {
        NodeError(
            "mail_busy", ja: "メールの送信が混み合っています。何も送っていません。",
            en: "Too many mails are being sent. Nothing was sent.",
            actionJa: "少し待って、もう一度試してください。", actionEn: "Wait a moment and try again.")
    }

    /// - Parameter fault: the relay's or the line's, as ``mailFault(_:)`` knows them.
    package static func mailNotTaken(_ fault: String) -> NodeError {
        let words = mailFault(fault)
        return NodeError(
            "mail_not_taken",
            ja: "メールを送れませんでした（\(words.japanese)）。アドレスは登録していません。",
            en: "The mail could not be sent (\(words.english)). The address was not set.",
            actionJa: "アドレスを確かめてもう一度試し、続くときは情報システム担当に伝えてください。",
            actionEn: "Check the address and try again; if it goes on, tell the administrator.")
    }

    /// Why nothing is mailed, in words.
    package static func mailFault(_ code: String) -> PersonMessage {
        switch code {
        case "unreachable":
            PersonMessage(ja: "中継サーバーにつながりません", en: "the relay is not reached")
        case "name_not_found":
            PersonMessage(ja: "中継サーバーの名前が見つかりません", en: "the relay's name is unknown")
        case "timeout": PersonMessage(ja: "中継サーバーが答えません", en: "the relay does not answer")
        case "tls":
            PersonMessage(
                ja: "中継サーバーと暗号化してつながれません", en: "no encrypted line to the relay")
        case "login":
            PersonMessage(
                ja: "中継サーバーが利用者名かパスワードを受け付けません",
                en: "the relay does not take the user name or password")
        case "refused": PersonMessage(ja: "中継サーバーが断りました", en: "the relay refuses it")
        case "put_off":
            PersonMessage(ja: "中継サーバーが、後にするよう答えました", en: "the relay puts it off")
        case "interrupted":
            PersonMessage(ja: "中継サーバーとの接続が切れました", en: "the line to the relay broke")
        case "protocol":
            PersonMessage(ja: "答えたのは中継サーバーではありません", en: "what answers is no relay")
        default: PersonMessage(ja: "原因コード \(code)", en: "code \(code)")
        }
    }

    /// Settings that go together.
    package static func mailIncomplete(_ key: String, beside other: String) -> NodeError {
        NodeError(
            "mail_incomplete",
            ja: "設定「\(other)」がありますが、「\(key)」がありません。起動していません。",
            en: "The setting \(other) is there, and \(key) is not. Nothing was started.",
            actionJa: "「\(key)」も指定するか、メールを使わないなら mail の設定をすべて消してください。",
            actionEn: "Give \(key) as well, or take out all settings of mail.", exitStatus: 2)
    }

    package static func mailPasswordInClear() -> NodeError {
        NodeError(
            "mail_password_in_clear",
            ja: "この設定では、中継サーバーのパスワードが暗号化されずに送られることがあります。起動していません。",
            en: "With these settings the relay's password could be sent unencrypted. "
                + "Nothing was started.",
            actionJa: "mail.tls を required にするか、mail.relay を smtps:// で始めてください。",
            actionEn: "Set mail.tls to required, or begin mail.relay with smtps://.", exitStatus: 2)
    }
}
