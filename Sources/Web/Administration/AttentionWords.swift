internal import HTML
internal import Requests

/// What wants a look, as a page says it: no command, but the page that says what to do.
enum AttentionWords {
    static func html(_ item: Attention) -> Markup {
        let words = words(item) ?? item.message
        return page(item).map { path in a(.href(path)) { words } } ?? Markup(words)
    }

    /// Nil where the words for a terminal name nothing that a page has not.
    private static func words(_ item: Attention) -> String? {
        switch item.code {
        case "keys_partly_protected": say("鍵の保護が途中です。")
        case "root_key_here": say("根の鍵が、まだこの機械にあります。別の媒体に移して、別の場所に保管してください。")
        case "damaged_file": say("このノードのファイルが壊れています（\(item.file ?? "")）。まず検査してください。")
        case "missing_peer": say("まだ加えていない参加者の記録を、前提にした記録があります。その記述書を受け取り、加えてください。")
        case "unknown_member":
            say(
                "ほかの市が信頼している \((item.ids ?? []).joined(separator: ", ")) を、まだ加えていません。その記述書を受け取り、指紋を照合して、加えてください。"
            )
        case "month_differs":
            say(
                "公開した数値が、今の記録と合わない月があります（\((item.months ?? []).joined(separator: ", "))）。もう一度公開すると、変わった値だけが直ります。"
            )
        case "mail_no_address": say("お知らせのメールに書くアドレスが設定されていないため、メールを送っていません。")
        case "staff_list_missing": say("前にはあった名簿がありません。名簿を取り込んでください（「組織」の画面）。")
        case "backup_same_disk":
            say("置き場所が、データと同じディスクにあります。ディスクの故障で、どちらも失われます。別の媒体がマウントされているか、確かめてください。")
        case "backup_old": say("最後のバックアップから、一日より長くたっています。")
        case "backup_unsound": say("最後のバックアップは、試しに開いたところ使えませんでした。")
        default: isAboutBackups(item) ? say("バックアップを作れませんでした。") : nil
        }
    }

    /// What the page of the backups tells in full.
    static func isAboutBackups(_ item: Attention) -> Bool { item.code.hasPrefix("backup") }

    private static func page(_ item: Attention) -> PagePath? {
        switch item.code {
        case "keys_partly_protected", "root_key_here": "/administration/keys"
        case "damaged_file": "/administration/backup"
        case "missing_peer", "unknown_member": "/administration/peers"
        default: isAboutBackups(item) ? BackupPages.base : nil
        }
    }
}
