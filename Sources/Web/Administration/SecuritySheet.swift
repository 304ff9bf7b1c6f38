internal import Accounts
internal import HTML
internal import Requests

/// What the city's security officer asks, on one sheet of A4, with this node's own values.
enum SecuritySheet {
    static let routes: [PageRoute] = [.get("/administration/sheet", .administrators, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let condition = try await visit.ask(ShowCondition())
        let peers = try await visit.ask(ListPeers()).peers
        let counts = try await visit.accounts.counts(seconds: visit.seconds)
        let asksPosts = visit.logins.asksSecondFactorOfPosts
        let frame = Frame(
            title: say("セキュリティの説明書"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit) {
            div(.class("sheet")) {
                sheet(visit, condition, peers, counts, asksPosts: asksPosts)
            }
        }
    }

    private static func words(_ line: NodeCondition.Line) -> String {
        switch line {
        case .tls(let until?):
            say("TLS 1.2以上（証明書の期限 \(PageTime.said(seconds: until))）")
        case .tls(nil): say("TLS 1.2以上（証明書を読めません。要対応）")
        case .proxies: say("信頼する代理サーバーがTLSを受け持つ")
        case .thisMachine: say("この機械の中だけ（ほかの機械からは開けません）")
        }
    }

    @MarkupBuilder private static func sheet(
        _ visit: PageRequest, _ condition: NodeCondition, _ peers: [PeerRow],
        _ counts: AccountCounts, asksPosts: Bool
    ) -> Markup {
        h1 { say("助け合い（Tasukeai）セキュリティの説明書") }
        p { say("\(condition.cityName)　\(visit.today.said)　版 \(condition.version)") }
        p(.class("noprint muted")) { say("この画面を印刷（Ctrl＋P）すると、A4で出ます。") }
        h2 { say("何が庁外に出て、何が出ないか") }
        dl {
            dt { say("出ない") }
            dd { say("職員の氏名、番号、連絡先、所属、退庁の見込みと実績、応援、感謝、異動、ログイン、監査記録。") }
            dt { say("出る") }
            dd { say("計画、助言、会合などの文（公開の前に確認し、氏名・電話番号・メールアドレス・職員番号を検査）と、丸めや非公表の処理をした月ごとの数値だけ。") }
        }
        h2 { say("このノードの設定") }
        dl {
            dt { say("待ち受け") }
            dd { say("\(condition.bind)（同期の間隔 \(condition.syncEverySeconds)秒）") }
            dt { say("画面への通信") }
            dd { Self.words(condition.line) }
            dt { say("データの場所") }
            dd { bdi { condition.folder } }
            dt { say("この市の指紋") }
            dd(.class("fingerprint")) { condition.fingerprint }
            dt { say("信頼する相手") }
            dd {
                peers.isEmpty
                    ? say("なし")
                    : peers.map { say("\($0.said)（\($0.fingerprint)）") }.joined(
                        separator: say("、"))
            }
            dt { say("鍵の保護") }
            dd {
                switch condition.protection {
                case .whole: say("すべての鍵をパスフレーズで暗号化している")
                case .partial: say("途中（要対応）")
                case .none: say("暗号化していない（機械の盗難に備えるなら要対応）")
                }
            }
            dt { say("最後の検査") }
            dd {
                condition.lastCheck.map {
                    PageTime.said(seconds: $0.seconds) + ($0.isSound ? say(" 異常なし") : say(" 異常あり"))
                } ?? say("未実施")
            }
            dt { say("お知らせのメール") }
            dd {
                condition.mail.map {
                    say("市の中継サーバー（\($0.relay)）に、件数とリンクと本人が登録したアドレスだけを渡す（登録 \($0.holderCount)人）")
                } ?? say("送らない")
            }
            dt { say("利用者") }
            dd { say("\(counts.active)人（うち認証アプリ登録 \(counts.withSecondFactor)人）") }
        }
        h2 { say("守り方") }
        ul {
            li { say("共有の記録は、書いた市の鍵で署名され（Ed25519）、順につながり（SHA-256）、後から書き換えられません。") }
            li {
                say("職員の記録は人ごとの鍵で暗号化し、消去するとその人の鍵を消します。")
                    + say("データベースのバックアップの中の分も読めなくなります（鍵フォルダーの古い控えは、別に廃棄してください）。")
            }
            li {
                say("パスワードはArgon2idで保存し、職員課と情報システム担当")
                    + (asksPosts ? say("、係長、庶務担当係長、所属長") : "") + say("には認証アプリを求めます。")
                    + say("操作がないと30分、長くても12時間でログアウトします。")
            }
            li { say("画面は、このノードのほかからは何も読み込みません。職員の情報がある画面は、ブラウザーに保存させません。") }
            li { say("情報システム担当は、職員の記録を見られません。職員課は、鍵とほかの市の登録を扱えません。") }
        }
        h2 { say("残る危険") }
        ul {
            li { say("公開した文と数値は、ほかの市の機械に残り、取り戻せません。") }
            li {
                say("検査が見つけられるのは、名簿にある氏名とその読み、敬称や職名の付いた姓や名、電話番号・メールアドレス・職員番号です。")
                    + say("名前を出さずに人が分かる書き方は、人が確かめます。")
            }
            li { say("動いている間のサーバーに入り込まれると、鍵も記録も読まれます。サーバーの管理を分け、更新を続けてください。") }
        }
    }
}
