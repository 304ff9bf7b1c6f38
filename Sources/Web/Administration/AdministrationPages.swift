internal import HTML
internal import Requests

/// The node for its administrator: peers, keys, logins, audit, backups. No staff record is asked for
/// anywhere here.
enum AdministrationPages {
    static let routes: [PageRoute] =
        [
            .get("/administration", .administrators, home),
            .get("/administration/keys", .administrators, keys),
            .get("/administration/backup", .administrators, backup),
            .post("/administration/verify", .administrators, verify),
        ] + PeerPages.routes + AdviserPages.routes + UserPages.routes + AuditPages.routes
        + SecuritySheet.routes

    static let crumbs: [Frame.Crumb] = [.init(title: "管理", path: "/administration")]

    private static func home(_ visit: PageRequest) async throws -> PageResponse {
        let status = try await visit.ask(ShowStatus())
        let condition = try await visit.ask(ShowCondition())
        let contacts = try await visit.ask(ListContacts()).contacts
        let frame = Frame(title: "管理", place: .administration, showsContacts: true)
        return await frame.page(visit) {
            h1 { "管理" }
            p(.class("muted")) { "この役割では、職員の記録は表示されません。" }
            HTML.section(.labelledBy("attention")) {
                h2(.id("attention")) { "確かめること" }
                attention(status, condition, contacts, visit)
            }
            HTML.section(.labelledBy("pages")) {
                h2(.id("pages")) { "管理の画面" }
                menu
            }
            HTML.section(.labelledBy("node")) {
                h2(.id("node")) { "このノード" }
                dl {
                    dt { "市" }
                    dd { "\(condition.cityName)（\(condition.cityID)）" }
                    dt { "版" }
                    dd { "Tasukeai \(condition.version)（記録の規則 \(status.foldLevel)）" }
                    dt { "共有の記録" }
                    dd { "\(status.entries)件（前提を待つもの \(status.waiting)件）" }
                    dt { "内容の照合番号" }
                    dd { bdi { status.stateHash } }
                    dt { "データの場所" }
                    dd { bdi { condition.folder } }
                }
            }
        }
    }

    @MarkupBuilder private static func attention(
        _ status: NodeStatus, _ condition: NodeCondition, _ contacts: [CityContact],
        _ visit: PageRequest
    ) -> Markup {
        // Who does not answer for days stands in the node's own list already.
        let troubles = ContactLine.grouped(contacts.filter { $0.reach != .silent }) {
            ContactLine.trouble($0, at: visit.seconds)
        }
        let isCheckOld =
            condition.lastCheck.map { visit.seconds - $0.seconds > 35 * 86_400 } ?? true
        if status.attention.isEmpty, troubles.isEmpty, !isCheckOld, condition.protection == .whole {
            p(.class("notice good")) { "いまは、ありません。" }
        } else {
            ul(.class("plain")) {
                for item in status.attention { li { item.message } }
                for (words, names) in troubles {
                    li { a(.href("/administration/peers")) { names + words } }
                }
                if isCheckOld {
                    li {
                        a(.href("/administration/backup")) {
                            condition.lastCheck == nil
                                ? "データの検査（verify）をまだ一度もしていません。" : "データの検査（verify）を、35日より長くしていません。"
                        }
                    }
                }
                if condition.lastCheck?.isSound == false {
                    li {
                        a(.href("/administration/backup")) { "最後の検査で異常が見つかりました。" }
                    }
                }
                if condition.protection != .whole {
                    li { a(.href("/administration/keys")) { "鍵がパスフレーズで保護されていません。" } }
                }
            }
        }
    }

    private static var menu: Markup {
        let entries: [(PagePath, String, String)] = [
            ("/administration/peers", "ほかの市", "指紋、最後に届いた時刻、うまくいかない理由。加える、外す。"),
            (AdviserPages.base, "幹事の書き込み先", "自分のノードを持たない幹事が、ここから自分の名前で書くための委任。"),
            ("/administration/keys", "鍵と記録", "鍵の保護の状態、持っている記録。"),
            ("/administration/users", "利用者", "人数、管理者の役割、停止と再開。"),
            ("/administration/audit", "監査記録", "だれが、いつ、何をしたか。CSVで書き出せます。"),
            ("/administration/backup", "バックアップ", "やり方と、最後の検査。"),
            ("/administration/sheet", "セキュリティの説明書", "印刷して、情報セキュリティの担当に渡せます。"),
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
        let frame = Frame(title: "鍵と記録", place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { "鍵と記録" }
            h2 { "鍵の保護" }
            protection(condition.protection)
            Tables.table(
                "鍵フォルダーの鍵", ["鍵", "何に使うか", "保護"],
                condition.keys.map { key in
                    [
                        bdi { KeyWords.title(key.purpose) }, Markup(KeyWords.about(key.purpose)),
                        Markup(key.isProtected ? "パスフレーズで暗号化してある" : "暗号化していない"),
                    ]
                })
            h2 { "この市の指紋" }
            p(.class("fingerprint")) { condition.fingerprint }
            p(.class("muted")) { "ほかの市がこの市を加えるとき、電話で読み上げて照合します。" }
            h2 { "記録帳" }
            p { "一つの記録帳は、一つのノードが書いた記録の並びです。ほかの市の分も、ここに写しがあります。" }
            if condition.replicas.isEmpty { p(.class("notice")) { "まだ、共有の記録はありません。" } }
            Tables.table(
                "持っている記録（\(condition.replicaCount)）", ["市", "記録帳", "件数", "どこで書かれたか"],
                condition.replicas.map { replica in
                    [
                        Markup(replica.city), bdi { replica.id }, Markup("\(replica.entries)"),
                        Markup(
                            replica.isOwn
                                ? "このノード"
                                : replica.isHosted ? "このノード（幹事の書き込み先）" : "ほかのノード（写し）"),
                    ]
                }, numbers: [2])
        }
    }

    @MarkupBuilder private static func protection(_ state: NodeCondition.Protection) -> Markup {
        switch state {
        case .whole:
            p(.class("notice good")) { "すべての鍵が、パスフレーズで暗号化してあります。" }
        case .partial:
            p(.class("notice error")) { "保護が途中です。ノードを止めて tasukeai keys protect を実行してください。" }
        case .none:
            div(.class("notice warn")) {
                p { "鍵はパスフレーズで暗号化されていません。機械ごと盗まれると、鍵も読まれます。" }
                p { "ノードを止めて tasukeai keys protect を実行すると、暗号化されます。パスフレーズを忘れると鍵は戻せません。" }
            }
        }
    }

    private static func verify(_ visit: PageRequest) async throws -> PageResponse {
        _ = try await visit.ask(BeginVerification())
        return .seeOther("/administration/backup")
    }

    private static func backup(_ visit: PageRequest) async throws -> PageResponse {
        let condition = try await visit.ask(ShowCondition())
        let progress = try await visit.ask(ShowVerification()).progress
        let frame = Frame(title: "バックアップ", place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { "バックアップ" }
            h2 { "最後の検査" }
            if let check = condition.lastCheck {
                p(check.isSound ? .class("notice good") : .class("notice error")) {
                    JapaneseTime.japanese(seconds: check.seconds)
                        + (check.isSound
                            ? "　異常はありませんでした。"
                            : "　" + (check.problem ?? "異常が見つかりました。下の「壊れたとき」の順に試してください。"))
                }
            } else {
                p(.class("notice warn")) { "まだ検査していません。" }
            }
            p {
                "検査は、フォルダーのすべてのファイルを読み直し、記録と署名を計算し直して、画面に出す表と比べ、ここに結果を残します。月に一度が目安です。検査の間も、画面と同期は使えます。"
            }
            if let progress {
                div(.class("notice"), .role("status")) {
                    p {
                        "検査しています（\(JapaneseTime.japanese(seconds: progress.beganSeconds))から、"
                            + "\(progress.done) / \(progress.all)件）。"
                    }
                    p { a(.href("/administration/backup")) { "進み具合を見る" } }
                }
            } else {
                HTML.form(.post, .action("/administration/verify")) {
                    Controls.token(visit)
                    Controls.submit("いま検査する")
                }
            }
            p { "サーバーで次を実行しても、同じ検査をします。" }
            p(.class("command")) { "tasukeai verify --data \(condition.folder)" }
            h2 { "とり方" }
            ol {
                li { "ノードを止めます（書きかけのない写しにするため）。" }
                li { "データフォルダーを、中の keys フォルダーを除いて写します: \(condition.folder)" }
                li { "鍵フォルダー（keys）は、別の媒体に写し、別の場所で保管します。鍵とデータが一緒に盗まれないためです。戻すときは両方が要ります。" }
                li { "ノードを動かします。止めていた間のほかの市の記録は、次の同期で届きます。" }
            }
            h2 { "戻し方" }
            ol {
                li { "ノードを止め、いまのデータフォルダーを別の名前で残します。" }
                li { "データの写しを戻し、その中に keys の写しを戻します。所有者だけが読める権限（フォルダー700、ファイル600）にします。" }
                li { "tasukeai verify で検査してから動かします。" }
                li {
                    "だれかが書く前に tasukeai sync を実行します。写しより後にこの市が書いた記録は、つながる市から戻り、何件戻ったかが「確かめること」に出ます。まだ尋ねられていない市も、そこに出ます。"
                }
                li { "いまの名簿を取り込み直します。戻した名簿は写しの時点のもので、氏名の検査にはその名簿が使われるためです。" }
            }
            p {
                "どの市にも届いていなかった記録は失われます。続きを持つただ一つの市につながらないうちに書くと「食い違う二つの履歴」の警告が出ます。そのときは書くのをやめ、ほかの市の管理者に連絡してください。写しを元のノードと並べて動かさないでください。"
            }
            h2 { "壊れたとき、失われたとき" }
            ol {
                li { "データフォルダーを複製して保管します。" }
                li { "元帳（ledger.sqlite）なら、まず tasukeai rebuild を試します。" }
                li {
                    "だめなら、ノードを止めて tasukeai store renew ledger --reason 理由 を実行し、動かして sync します。ほかの市がすべて返すまで、何も書けません。"
                }
                li { "それもできないときだけ、上の手順でバックアップから戻します。" }
            }
            p { "職員の記録、ログイン、お知らせのファイルについては、エラーの文と tasukeai store list が、次にすることを示します。" }
            p(.class("notice warn")) {
                "個人情報を消去した後は、消去より前の keys の写しを残さないでください。写しから鍵を戻すと、消した人の記録がまた読めるようになります。"
            }
        }
    }
}
