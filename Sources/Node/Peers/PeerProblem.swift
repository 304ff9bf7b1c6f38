internal import Ledger
internal import NodeFolder
internal import Peering
package import Requests
internal import Sync

/// Why a peer could not be reached or understood: a stable code, and what happened, what it means and what
/// to do in words. What libcurl says in its own words is for the log.
package struct PeerProblem {
    package let code: String
    /// The HTTP status, where something answered.
    package let status: Int?
    /// The peer's own code, where it refused.
    let detail: String

    /// What is remembered of an earlier problem, or a log that could not be carried on.
    package init(code: String, status: Int? = nil) {
        self.code = code
        self.status = status
        self.detail = ""
    }

    package init(_ error: any Error) {
        if let fault = DiskFault(error) {
            (code, status, detail) = (fault.rawValue, nil, "")
            return
        }
        switch error {
        case let error as ClientError:
            (code, status, detail) = (error.code.rawValue, error.proxyStatus, "")
        case let error as PeerCallError:
            (code, status) = (error.code, error.status)
            detail = error.code == "refused" ? error.detail : ""
        case let error as SyncError: (code, status, detail) = (error.code, nil, "")
        case let error as LedgerError: (code, status, detail) = (error.code, nil, "")
        case let error as SignatureError: (code, status, detail) = (error.code, nil, "")
        case let error as NodeError: (code, status, detail) = (error.code, nil, "")
        default: (code, status, detail) = ("failed", nil, "")
        }
    }

    /// What a peer answers where the request that reached it is not the one that was sent.
    private static let altered = ["wrong_signature", "signature_missing", "wrong_body"]

    /// What the log compares: the same condition is logged once.
    package var condition: String { status.map { "\(code) \($0)" } ?? code }

    package var message: PersonMessage {
        // What our own disk refused is told in its own words.
        if let fault = DiskFault(rawValue: code) { return fault.message }
        if code == "middle_box" { return MiddleBox(status: status).message }
        let suffix = detail.isEmpty ? "" : " (\(detail))"
        let proxy = code == "proxy" ? status.map { "HTTP \($0)" } : nil
        let isAltered = code == "refused" && Self.altered.contains(where: detail.hasSuffix)
        let words =
            PeerProblemWords.all[isAltered ? "altered" : code] ?? PeerProblemWords.other(code)
        return PersonMessage(
            ja: words.japanese + suffix + (proxy.map { "（\($0)）" } ?? ""),
            en: words.english + suffix + (proxy.map { " (\($0))" } ?? ""))
    }
}

/// Something on the way that answered in the place of a peer: a proxy, a filter, a sign-in page of the
/// network, a web server at the wrong address.
private struct MiddleBox {
    let status: Int?

    var message: PersonMessage {
        let name = status.map { "HTTP \($0)" } ?? "HTTP"
        let todo = Self.todo(status ?? 0)
        return PersonMessage(
            ja: "途中の機器が答えました（\(name)）。"
                + (mayHaveArrived ? "相手のノードに届いたかどうかは分かりません。" : "相手のノードには届いていません。")
                + "データはそのまま残っています。\(todo.ja)",
            en: "A device on the way answered (\(name)), not the peer's node"
                + (mayHaveArrived ? ", which may have got it or not" : "")
                + ". Nothing is lost. \(todo.en)"
        )
    }

    /// Whoever refuses a request does not pass it on; whoever waited in vain for the answer, or altered
    /// it, may have.
    private var mayHaveArrived: Bool {
        switch status ?? 0 {
        case 300...407, 409...499, 511: false
        default: true
        }
    }

    private static func todo(_ status: Int) -> (ja: String, en: String) {
        switch status {
        case 200...299:
            (
                "相手のアドレスがノードのものか、途中に案内や認証の画面がないか、プロキシが応答のヘッダー（Signature、ETag など）を落としていないかを確かめてください",
                "Check that the address is the node's, that no portal or sign-in page stands between, and that no proxy drops headers of the answer (Signature, ETag)"
            )
        case 300...399:
            (
                "別の場所へ案内されました。相手のアドレスと、途中の認証画面の有無を確かめてください",
                "It points elsewhere: check the peer's address, and whether the network asks for a sign-in"
            )
        // 511: the network itself, before anything went out.
        case 401, 407, 511:
            (
                "認証を求められました。プロキシの設定（proxy）と、このノードの利用許可を情報システム担当に確かめてください",
                "It asks for a sign-in: check the proxy setting and ask the network's administrators to admit this node"
            )
        case 403, 451:
            (
                "通信が止められています。相手のアドレスへの通信の許可を情報システム担当に頼んでください",
                "It blocks the line: ask the network's administrators to allow the peer's address"
            )
        case 404, 405, 410, 421:
            (
                "そのアドレスにノードがありません。相手のアドレスと、リバースプロキシの転送先を確かめてください",
                "No node is at that address: check it, and where the reverse proxy leads"
            )
        case 408, 504:
            (
                "待ち時間が切れました。相手のノードが動いているかと、途中の機器の待ち時間の設定を確かめてください",
                "Its patience ended: check that the peer's node runs, and the timeouts on the way"
            )
        case 413:
            (
                "本文が大きすぎるとされました。途中の機器の大きさの上限を 8 MiB 以上にするよう頼んでください",
                "It found the message too large: ask for a limit of at least 8 MiB on the way"
            )
        case 429:
            (
                "回数の制限にかかりました。時間をおくか、制限の緩和を頼んでください",
                "It limits the rate: wait, or ask for a higher limit"
            )
        case 500...599:
            (
                "途中の機器が相手のノードにつなげません。相手のノードが動いているかを相手の担当に確かめてください",
                "It cannot reach the peer's node: ask its administrators whether the node runs"
            )
        default:
            (
                "相手のアドレスと、途中の機器（プロキシ、ファイアウォール）の設定を確かめてください",
                "Check the peer's address and the devices on the way (proxy, firewall)"
            )
        }
    }
}
