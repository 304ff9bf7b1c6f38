internal import HTML
internal import Requests

/// The node for its administrator: peers, keys, logins, audit, backups. No staff record is asked for
/// anywhere here.
enum AdministrationPages {
    static let routes: [PageRoute] =
        [
            .get("/administration", .administrators, home),
            .get("/administration/keys", .administrators, keys),
        ] + BackupPages.routes + PeerPages.routes + AdviserPages.routes + UserPages.routes
        + AuditPages.routes
        + SecuritySheet.routes

    static var crumbs: [Frame.Crumb] { [.init(title: say("管理"), path: "/administration")] }

    private static func home(_ visit: PageRequest) async throws -> PageResponse {
        let status = try await visit.ask(ShowStatus())
        let condition = try await visit.ask(ShowCondition())
        let contacts = try await visit.ask(ListContacts()).contacts
        let backups = try await visit.ask(ListBackups(folder: nil))
        let frame = Frame(title: say("管理"), place: .administration, showsContacts: true)
        return await frame.page(visit) {
            h1 { say("管理") }
            p(.class("muted")) { say("この役割では、職員の記録は表示されません。") }
            HTML.section(.labelledBy("attention")) {
                h2(.id("attention")) { say("確かめること") }
                attention(status, condition, contacts, backups, visit)
            }
            HTML.section(.labelledBy("pages")) {
                h2(.id("pages")) { say("管理の画面") }
                menu
            }
            HTML.section(.labelledBy("node")) {
                h2(.id("node")) { say("このノード") }
                dl {
                    dt { say("市") }
                    dd { say("\(condition.cityName)（\(condition.cityID)）") }
                    dt { say("版") }
                    dd { say("Tasukeai \(condition.version)（記録の規則 \(status.foldLevel)）") }
                    dt { say("共有の記録") }
                    dd { say("\(status.entries)件（前提を待つもの \(status.waiting)件）") }
                    dt { say("内容の照合番号") }
                    dd { bdi { status.stateHash } }
                    dt { say("データの場所") }
                    dd { bdi { condition.folder } }
                    dt { say("お知らせのメール") }
                    dd { mail(condition.mail) }
                }
            }
        }
    }

    private static func mail(_ mail: NodeCondition.Mail?) -> String {
        mail.map { say("\($0.relay) から送る（登録 \($0.holderCount)人）") } ?? say("送らない")
    }

    @MarkupBuilder private static func attention(
        _ status: NodeStatus, _ condition: NodeCondition, _ contacts: [CityContact],
        _ backups: BackupList, _ visit: PageRequest
    ) -> Markup {
        // Who does not answer for days stands in the node's own list already.
        let troubles = ContactLine.grouped(contacts.filter { $0.reach != .silent }) {
            ContactLine.trouble($0, at: visit.seconds)
        }
        let isCheckOld =
            condition.lastCheck.map { visit.seconds - $0.seconds > 35 * 86_400 } ?? true
        // What the node says of them itself stands in its list.
        let isTold = status.attention.contains(where: AttentionWords.isAboutBackups)
        let backup = isTold ? nil : BackupPages.missing(backups, at: visit.seconds)
        if status.attention.isEmpty, troubles.isEmpty, !isCheckOld, backup == nil,
            condition.protection == .whole
        {
            p(.class("notice good")) { say("いまは、ありません。") }
        } else {
            ul(.class("plain")) {
                for item in status.attention { li { AttentionWords.html(item) } }
                for (words, names) in troubles {
                    li { a(.href("/administration/peers")) { names + words } }
                }
                if let backup { li { a(.href(BackupPages.base)) { backup } } }
                if isCheckOld {
                    li {
                        a(.href("/administration/backup")) {
                            condition.lastCheck == nil
                                ? say("データの検査（verify）をまだ一度もしていません。")
                                : say("データの検査（verify）を、35日より長くしていません。")
                        }
                    }
                }
                if condition.lastCheck?.isSound == false {
                    li {
                        a(.href("/administration/backup")) { say("最後の検査で異常が見つかりました。") }
                    }
                }
                if condition.protection != .whole {
                    li { a(.href("/administration/keys")) { say("鍵がパスフレーズで保護されていません。") } }
                }
            }
        }
    }

    private static var menu: Markup {
        let entries: [(PagePath, String, String)] = [
            ("/administration/peers", say("ほかの市"), say("指紋、最後に届いた時刻、うまくいかない理由。加える、外す。")),
            (AdviserPages.base, say("幹事の書き込み先"), say("自分のノードを持たない幹事が、ここから自分の名前で書くための委任。")),
            ("/administration/keys", say("鍵と記録"), say("鍵の保護の状態、持っている記録。")),
            ("/administration/users", say("利用者"), say("人数、管理者の役割、停止と再開。")),
            ("/administration/audit", say("監査記録"), say("だれが、いつ、何をしたか。CSVで書き出せます。")),
            (BackupPages.base, say("バックアップ"), say("写し、試し戻しの結果、最後の検査、戻し方。")),
            ("/administration/sheet", say("セキュリティの説明書"), say("印刷して、情報セキュリティの担当に渡せます。")),
        ]
        return ul(.class("grid cards")) {
            for (path, title, about) in entries {
                li(.class("card")) {
                    a(.href(path)) { title }
                    p(.class("muted")) { about }
                }
            }
        }
    }

    private static func keys(_ visit: PageRequest) async throws -> PageResponse {
        let condition = try await visit.ask(ShowCondition())
        let frame = Frame(title: say("鍵と記録"), place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { say("鍵と記録") }
            h2 { say("鍵の保護") }
            protection(condition.protection)
            if condition.keys.contains(where: {
                ["root", "next-root", "next_root"].contains($0.purpose)
            }) {
                p(.class("notice warn")) {
                    say(
                        "根の鍵が、まだこの機械にあります。日々の仕事には要りません。USBメモリーなどを差して tasukeai keys move-root で移し、別の場所に保管してください。"
                    )
                }
            }
            Tables.table(
                say("鍵フォルダーの鍵"), [say("鍵"), say("何に使うか"), say("保護")],
                condition.keys.map { key in
                    [
                        bdi { KeyWords.title(key.purpose) }, Markup(KeyWords.about(key.purpose)),
                        Markup(key.isProtected ? say("パスフレーズで暗号化してある") : say("暗号化していない")),
                    ]
                })
            h2 { say("この市の指紋") }
            p(.class("fingerprint")) { condition.fingerprint }
            p(.class("muted")) { say("ほかの市がこの市を加えるとき、電話で読み上げて照合します。") }
            h2 { say("記録帳") }
            p { say("一つの記録帳は、一つのノードが書いた記録の並びです。ほかの市の分も、ここに写しがあります。") }
            if condition.replicas.isEmpty { p(.class("notice")) { say("まだ、共有の記録はありません。") } }
            Tables.table(
                say("持っている記録（\(condition.replicaCount)）"),
                [say("市"), say("記録帳"), say("件数"), say("どこで書かれたか")],
                condition.replicas.map { replica in
                    [
                        Markup(replica.city), bdi { replica.id }, Markup("\(replica.entries)"),
                        Markup(
                            replica.isOwn
                                ? say("このノード")
                                : replica.isHosted ? say("このノード（幹事の書き込み先）") : say("ほかのノード（写し）")),
                    ]
                }, numbers: [2])
        }
    }

    @MarkupBuilder private static func protection(_ state: NodeCondition.Protection) -> Markup {
        switch state {
        case .whole:
            p(.class("notice good")) { say("すべての鍵が、パスフレーズで暗号化してあります。") }
        case .partial:
            p(.class("notice error")) { say("保護が途中です。ノードを止めて tasukeai keys protect を実行してください。") }
        case .none:
            div(.class("notice warn")) {
                p { say("鍵はパスフレーズで暗号化されていません。機械ごと盗まれると、鍵も読まれます。") }
                p { say("ノードを止めて tasukeai keys protect を実行すると、暗号化されます。パスフレーズを忘れると鍵は戻せません。") }
            }
        }
    }
}
