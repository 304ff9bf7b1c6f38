internal import FoundationEssentials
internal import HTML
internal import Requests

/// The other cities: whom this node trusts, when each was last reached, what went wrong. Adding one has
/// two steps, and the second asks for the comparison of fingerprints.
enum PeerPages {
    static let routes: [PageRoute] = [
        .get("/administration/peers", .administrators, list),
        .get("/administration/peers/own", .administrators, own),
        .get("/administration/peers/add", .administrators, ask),
        .post("/administration/peers/add", .administrators, compare),
        .post("/administration/peers/added", .administrators, add),
        .get("/administration/peers/:id/remove", .administrators, removal),
        .post("/administration/peers/:id/remove", .administrators, remove),
    ]

    static var crumbs: [Frame.Crumb] {
        AdministrationPages.crumbs + [.init(title: say("ほかの市"), path: "/administration/peers")]
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let peers = try await visit.ask(ListPeers()).peers
        let status = try await visit.ask(ShowStatus())
        let contacts = try await visit.ask(ListContacts()).contacts
        let frame = Frame(
            title: say("ほかの市"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit) {
            h1 { say("ほかの市") }
            p {
                say("ここにある市の記録だけを受け取ります。指紋は、相手の市に電話などで読み上げてもらい、同じかどうかを確かめるためのものです。")
            }
            div(.class("row")) {
                a(.class("button"), .href("/administration/peers/add")) { say("市を加える") }
                a(.class("button second"), .href("/administration/peers/own")) {
                    say("この市の記述書を取り出す")
                }
            }
            if peers.isEmpty { p(.class("notice")) { say("まだ相手が登録されていません。") } }
            for peer in peers {
                one(
                    peer, contacts.first { $0.id == peer.id },
                    status.peers.first { $0.id == peer.id }, visit)
            }
        }
    }

    private static func one(
        _ peer: PeerRow, _ contact: CityContact?, _ status: NodeStatus.Peer?,
        _ visit: PageRequest
    ) -> Markup {
        section(.class("card"), .labelledBy("peer-\(peer.id)")) {
            h2(.id("peer-\(peer.id)")) { bdi { peer.said } }
            dl {
                dt { say("指紋") }
                dd(.class("fingerprint")) { peer.fingerprint }
                dt { say("アドレス") }
                dd { bdi { peer.url.isEmpty ? say("（こちらからは呼び出さない）") : peer.url } }
                dt { say("最後に届いた時刻") }
                dd {
                    contact?.lastSeconds.map {
                        PageTime.said(seconds: $0)
                            + say("（\(Elapsed.words(from: $0, to: visit.seconds))）")
                    } ?? say("まだない")
                }
                dt { say("いまの様子") }
                dd {
                    if let problem = contact?.problem {
                        span(.class("tag error")) { say("失敗") }
                        say(" \(problem)。")
                    } else if contact == nil {
                        span(.class("tag")) { say("自分のノードなし") }
                        say(" 書いたものは、ほかのノードから届きます。")
                    } else if contact?.lastSeconds == nil {
                        span(.class("tag")) { say("未接続") }
                    } else if contact?.reach == .silent {
                        span(.class("tag warn")) { say("不通") }
                        say(" 何日も届いていません。相手の管理者に、動いているか確かめてください。")
                    } else if contact?.reach == .callsUs {
                        span(.class("tag good")) { say("正常") }
                        say(" 相手からの同期で届いています。こちらから呼び出せなくても、記録は欠けません。")
                    } else {
                        span(.class("tag good")) { say("正常") }
                    }
                }
                if let status, contact != nil {
                    dt { say("記録の差") }
                    dd {
                        status.ahead == 0 && status.behind == 0
                            ? say("ありません")
                            : say("相手にまだ届いていない \(status.ahead)件、こちらに届いていない \(status.behind)件")
                    }
                }
            }
            p { a(.href(path(peer.id))) { say("\(peer.said)を外す") } }
        }
    }

    private static func path(_ id: String) -> PagePath {
        PagePath("/administration/peers") / id / "remove"
    }

    private static func own(_ visit: PageRequest) async throws -> PageResponse {
        let own = try await visit.ask(MemberNames()).own
        return .file(
            try await visit.ask(OwnDescriptor()).bytes, type: "application/json",
            name: "descriptor-\(own).json")
    }

    private static var handed: UploadedFile {
        UploadedFile(
            name: say("記述書"), english: "descriptor", action: "/administration/peers/add")
    }

    private static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: NodeError?) async throws -> PageResponse
    {
        let frame = Frame(title: say("市を加える"), place: .administration, crumbs: crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("市を加える（1／2）") }
            Problems.summary(problem, field: "file")
            p { say("相手の市の管理者から受け取った記述書（descriptor.json）を選ぶか、中身を貼り付けます。次の画面で指紋を照合します。") }
            handed.fields(visit, problem: problem)
        }
    }

    private static func compare(_ visit: PageRequest) async throws -> PageResponse {
        try await handed.compare(
            visit, or: { try await form(visit, problem: $0) },
            { try await comparison(visit, $0, nil) })
    }

    /// What was wrong with the second step, and with which of its fields.
    private typealias Trouble = (message: String, action: String, field: String)

    private static func comparison(
        _ visit: PageRequest, _ bytes: [UInt8], _ trouble: Trouble?
    ) async throws -> PageResponse {
        let read = try await visit.ask(ReadDescriptor(descriptor: bytes))
        let frame = Frame(title: say("指紋の照合"), place: .administration, crumbs: crumbs)
        let problem = { (field: String) in trouble?.field == field ? trouble?.message : nil }
        return await frame.page(visit, status: trouble == nil ? 200 : 422) {
            h1 { say("市を加える（2／2）指紋の照合") }
            if let trouble {
                Problems.summary(trouble.message, trouble.action, field: trouble.field)
            }
            dl {
                dt { say("市") }
                dd { bdi { say("\(read.name)（\(read.id)）") } }
                dt { say("アドレス") }
                dd { bdi { read.address } }
                dt { say("指紋") }
                dd(.class("fingerprint")) { read.fingerprint }
            }
            if read.isKnown { p(.class("notice")) { say("この市は、すでに加えてあります。アドレスと名前が新しくなります。") } }
            p { say("記述書とは別の手段（知っている番号への電話など）で、相手の市の管理者に指紋を読み上げてもらってください。1文字でも違えば、加えないでください。") }
            HTML.form(.post, .action("/administration/peers/added")) {
                Controls.token(visit)
                input(
                    .type("hidden"), .name("descriptor"), .value(Data(bytes).base64EncodedString()))
                Controls.line(
                    "heard", say("相手が読み上げた指紋（32文字すべて）"), value: visit.form["heard"] ?? "",
                    isRequired: true,
                    support: say("4文字ずつ8組。空白や大文字・小文字は問いません。一部だけの照合では、似せた鍵を見破れません。"),
                    problem: problem("heard"), .autocomplete("off"), .spellcheckOff)
                Controls.line(
                    "url", say("アドレス（記述書と違うときだけ）"), value: visit.form["url"] ?? "",
                    support: say("庁内の中継など、こちらから別のアドレスで呼び出すとき。https:// から書きます。"),
                    problem: problem("url"), .autocomplete("off"), .spellcheckOff)
                div(.class("row")) {
                    Controls.submit(say("一致したので加える"))
                    a(.class("button second"), .href("/administration/peers")) { say("加えない") }
                }
            }
        }
    }

    /// What can be wrong with the address that was typed, or is missing beside the descriptor's own.
    private static let addressCodes = ["bad_value", "address_not_ascii", "address_only_here"]

    private static func add(_ visit: PageRequest) async throws -> PageResponse {
        guard let data = Data(base64Encoded: visit.form["descriptor"] ?? "") else {
            throw PageError.badForm
        }
        let bytes = Array(data)
        return try await Submission.once(visit) {
            do {
                let added = try await visit.ask(
                    AddPeer(
                        descriptor: bytes, file: "", url: visit.form.typed("url"),
                        heard: visit.form["heard"] ?? ""))
                visit.tell(
                    say("\(added.said)を加えました。次の同期から、記録をやり取りします。"), on: "/administration/peers")
                return .seeOther("/administration/peers")
            } catch {
                let problem = visit.node.described(error)
                if problem.code == "fingerprint_differs" {
                    return try await comparison(
                        visit, bytes,
                        (
                            say("入れた指紋が、この記述書の指紋（32文字）と一致しません。何も変更していません。"),
                            say("相手の市に電話で確かめ、もう一度送信してください。"), "heard"
                        ))
                }
                guard addressCodes.contains(problem.code) else {
                    return try await handed.refused(visit, error) {
                        try await form(visit, problem: $0)
                    }
                }
                return try await comparison(
                    visit, bytes, (PageWords.message(problem), PageWords.action(problem), "url"))
            }
        }
    }

    private static func removal(_ visit: PageRequest) async throws -> PageResponse {
        let peers = try await visit.ask(ListPeers()).peers
        guard let peer = peers.first(where: { $0.id == visit["id"] }) else {
            throw PageError.notFound
        }
        let frame = Frame(title: say("\(peer.said)を外す"), place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { bdi { say("\(peer.said)を外す") } }
            div(.class("notice warn")) {
                p { say("これまでにこの市が書いた記録は残ります。これから書くものは受け取らず、こちらの記録も渡しません。") }
                p { say("もう一度加えるときは、記述書と指紋の照合が要ります。") }
            }
            HTML.form(.post, .action(path(peer.id))) {
                Controls.token(visit)
                div(.class("row")) {
                    Controls.submit(say("外す"))
                    a(.class("button second"), .href("/administration/peers")) { say("やめる") }
                }
            }
        }
    }

    private static func remove(_ visit: PageRequest) async throws -> PageResponse {
        try await Submission.once(visit) {
            _ = try await visit.ask(RemovePeer(id: visit["id"]))
            visit.tell(say("市を外しました。これまでに届いた記録は残っています。"), on: "/administration/peers")
            return .seeOther("/administration/peers")
        }
    }
}
