internal import HTML
internal import Requests

/// Backups, the check of everything, and what to do when something was lost.
enum BackupPages {
    static let base: PagePath = "/administration/backup"
    /// A day and a half: one that is made each day is older than that only when one was left out.
    private static let oldSeconds: Int64 = 36 * 3_600

    static let routes: [PageRoute] = [
        .get("/administration/backup", .administrators, page),
        .post("/administration/backup/make", .administrators, make),
        .post("/administration/verify", .administrators, verify),
    ]

    /// What an administrator should know first; nil where a sound backup of today or yesterday lies there.
    static func missing(_ list: BackupList, at seconds: Int64) -> String? {
        guard list.folder != nil else { return say("毎日のバックアップが設定されていません。") }
        guard let newest = list.backups.first else { return say("バックアップが、まだ一つもありません。") }
        guard newest.problem == nil else { return say("最後のバックアップは、試しに開いたところ使えませんでした。") }
        guard seconds - newest.madeSeconds <= oldSeconds else {
            return say("最後のバックアップは \(PageTime.said(seconds: newest.madeSeconds)) のものです。")
        }
        return nil
    }

    private static func make(_ visit: PageRequest) async throws -> PageResponse {
        _ = try await visit.ask(MakeBackup(folder: nil, waits: false))
        return .seeOther(base)
    }

    private static func verify(_ visit: PageRequest) async throws -> PageResponse {
        _ = try await visit.ask(BeginVerification())
        return .seeOther(base)
    }

    private static func page(_ visit: PageRequest) async throws -> PageResponse {
        let condition = try await visit.ask(ShowCondition())
        let list = try await visit.ask(ListBackups(folder: nil))
        let progress = try await visit.ask(ShowVerification()).progress
        let frame = Frame(
            title: say("バックアップ"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit) {
            h1 { say("バックアップ") }
            backups(list, visit)
            h2 { say("最後の検査") }
            lastCheck(condition, progress, visit)
            h2 { say("戻し方") }
            restoring
            h2 { say("壊れたとき、失われたとき") }
            mending
        }
    }

    // MARK: Backups

    @MarkupBuilder private static func backups(_ list: BackupList, _ visit: PageRequest) -> Markup {
        if let problem = list.problem {
            div(.class("notice error")) {
                p {
                    say("\(PageTime.said(seconds: problem.seconds)) のバックアップを作れませんでした。")
                        + problem.message
                }
                p { problem.action }
            }
        } else if let missing = missing(list, at: visit.seconds) {
            p(.class("notice warn")) { missing }
        } else if let newest = list.backups.first {
            p(.class("notice good")) {
                say(
                    "最後のバックアップは \(PageTime.said(seconds: newest.madeSeconds)) のもので、試しに開いて、すべて検査しました。"
                )
            }
        }
        if let folder = list.folder {
            p {
                say("毎日 \(list.time) に、動いたまま写しを作り、戻したつもりで開いて検査します。新しいものから \(list.keep) 個を残します。")
            }
            dl {
                dt { say("置き場所") }
                dd { bdi { folder } }
                dt { say("鍵の写し") }
                dd {
                    if let keys = list.keysFolder {
                        bdi { keys }
                    } else {
                        Markup(say("自動では取っていません。鍵フォルダー（keys）を、別の媒体に写し、別の場所で保管してください。戻すときは両方が要ります。"))
                    }
                }
            }
            if list.isSameDisk == true {
                p(.class("notice warn")) {
                    say("置き場所が、データと同じディスクにあります。ディスクの故障で、どちらも失われます。別の媒体がマウントされているか、確かめてください。")
                }
            }
            if list.isRunning {
                div(.class("notice"), .role("status")) {
                    p { say("いま、作っているか、試しに開いています。画面と同期は使えます。") }
                    p { a(.href(base)) { say("終わったか見る") } }
                }
            } else {
                HTML.form(.post, .action("/administration/backup/make")) {
                    Controls.token(visit)
                    Controls.submit(say("いまバックアップを作る"))
                }
            }
            if !list.backups.isEmpty {
                Tables.table(
                    say("残してあるバックアップ"), [say("作った時刻"), say("名前"), say("大きさ"), say("試し戻し")],
                    list.backups.map { item in
                        [
                            Markup(PageTime.said(seconds: item.madeSeconds)), bdi { item.name },
                            Markup(size(item.bytes)), Markup(tried(item)),
                        ]
                    }, numbers: [2])
            }
        } else {
            p {
                say(
                    "サーバーの設定 backup.folder に、別のディスクのフォルダーを書いてノードを動かし直すと、毎日、動いたまま写しを作り、戻したつもりで開いて検査します。backup.keys に別の媒体のフォルダーを書くと、鍵の写しもそこに置きます。"
                )
            }
            p { say("サーバーで次を実行すると、一度だけ作れます。") }
            p(.class("command")) { "tasukeai backup make --to /srv/backup" }
        }
    }

    private static func tried(_ item: BackupItem) -> String {
        guard let seconds = item.triedSeconds else { return say("まだ") }
        return item.problem == nil
            ? say("異常なし（\(PageTime.said(seconds: seconds))）")
            : say("使えません（\(PageTime.said(seconds: seconds))）")
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 10 << 20 ? say("\((bytes >> 10) + 1) KiB") : say("\(bytes >> 20) MiB")
    }

    // MARK: The check of everything

    @MarkupBuilder private static func lastCheck(
        _ condition: NodeCondition, _ progress: VerificationProgress?, _ visit: PageRequest
    ) -> Markup {
        if let check = condition.lastCheck {
            p(check.isSound ? .class("notice good") : .class("notice error")) {
                PageTime.said(seconds: check.seconds)
                    + (check.isSound
                        ? say("　異常はありませんでした。")
                        : say("　") + (check.problem ?? say("異常が見つかりました。下の「壊れたとき」の順に試してください。")))
            }
        } else {
            p(.class("notice warn")) { say("まだ検査していません。") }
        }
        p {
            say(
                "検査は、フォルダーのすべてのファイルを読み直し、記録と署名を計算し直して、画面に出す表と比べ、ここに結果を残します。月に一度が目安です。検査の間も、画面と同期は使えます。"
            )
        }
        if let progress {
            div(.class("notice"), .role("status")) {
                p {
                    say("検査しています（\(PageTime.said(seconds: progress.beganSeconds))から、")
                        + say("\(progress.done) / \(progress.all)件）。")
                }
                p { a(.href(base)) { say("進み具合を見る") } }
            }
        } else {
            HTML.form(.post, .action("/administration/verify")) {
                Controls.token(visit)
                Controls.submit(say("いま検査する"))
            }
        }
        p { say("サーバーで次を実行しても、同じ検査をします。") }
        p(.class("command")) { "tasukeai verify --data \(condition.folder)" }
    }

    // MARK: When it is needed

    @MarkupBuilder private static var restoring: Markup {
        ol {
            li { say("ノードを止め、いまのデータフォルダーを別の名前で残します。") }
            li {
                say(
                    "バックアップの中の node フォルダーをデータフォルダーの場所に写し、その中に鍵の写しを keys という名前で置きます。所有者だけが読める権限（フォルダー700、ファイル600）にします。"
                )
            }
            li { say("tasukeai verify で検査してから動かします。") }
            li {
                say(
                    "だれかが書く前に tasukeai sync を実行します。写しより後にこの市が書いた記録は、つながる市から戻り、何件戻ったかが「確かめること」に出ます。まだ尋ねられていない市も、そこに出ます。"
                )
            }
            li { say("いまの名簿を取り込み直します。戻した名簿は写しの時点のもので、氏名の検査にはその名簿が使われるためです。") }
        }
        p {
            say(
                "どの市にも届いていなかった記録は失われます。続きを持つただ一つの市につながらないうちに書くと「食い違う二つの履歴」の警告が出ます。そのときは書くのをやめ、ほかの市の管理者に連絡してください。写しを元のノードと並べて動かさないでください。"
            )
        }
    }

    @MarkupBuilder private static var mending: Markup {
        ol {
            li { say("データフォルダーを複製して保管します。") }
            li { say("元帳（ledger.sqlite）なら、まず tasukeai rebuild を試します。") }
            li {
                say(
                    "だめなら、ノードを止めて tasukeai store renew ledger --reason 理由 を実行し、動かして sync します。ほかの市がすべて返すまで、何も書けません。"
                )
            }
            li { say("それもできないときだけ、上の手順でバックアップから戻します。") }
        }
        p { say("職員の記録、ログイン、お知らせのファイルについては、エラーの文と tasukeai store list が、次にすることを示します。") }
        p(.class("notice warn")) {
            say(
                "個人情報を消去した後は、消去より前の keys の写しを残さないでください。写しから鍵を戻すと、消した人の記録がまた読めるようになります。backup.keys の写しは、次のバックアップで新しいものに置き換わります。"
            )
        }
    }
}
