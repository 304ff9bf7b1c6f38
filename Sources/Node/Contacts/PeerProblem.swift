internal import Ledger
internal import Peering
internal import Sync

/// Why a peer could not be reached or understood, in a code and in words.
struct PeerProblem {
    let code: String
    let message: PersonMessage

    /// A log that could not be carried on.
    init(code: String) {
        self.code = code
        self.message = PersonMessage(ja: Self.japanese(code), en: Self.english(code))
    }

    init(_ error: any Error) {
        if let fault = DiskFault(error) {
            code = fault.rawValue
            message = fault.message
            return
        }
        let (code, detail): (String, String) =
            switch error {
            case let error as ClientError: (error.code.rawValue, error.cause)
            case let error as PeerCallError: (error.code, error.detail)
            case let error as SyncError: (error.code, "")
            case let error as LedgerError: (error.code, "")
            case let error as SignatureError: (error.code, "")
            case let error as NodeError: (error.code, "")
            default: ("failed", "")
            }
        self.code = code
        let suffix = detail.isEmpty ? "" : " (\(detail))"
        self.message = PersonMessage(
            ja: "\(Self.japanese(code))\(suffix)", en: "\(Self.english(code))\(suffix)")
    }

    private static func japanese(_ code: String) -> String {
        switch code {
        case "unreachable", "interrupted": "相手につながりません。データはそのまま残っており、次の同期で続きから送受信します"
        case "name_not_found": "相手のアドレスの名前が見つかりません"
        case "timeout", "too_slow": "時間内に応答がありませんでした。途中まで届いた分は保存されています"
        case "tls": "安全な接続を確認できません。認証局（CA）の設定を確認してください"
        case "proxy": "プロキシにつながらないか、プロキシが拒否しました"
        case "refused": "相手のノードが受け付けませんでした"
        case "peer_storage":
            "相手のノードが、ディスクの都合で保存できません。こちらのデータは無事で、相手が直れば続きから送受信します。相手の管理者に伝えてください"
        case "untrusted", "other_member": "相手の証明を信頼していません。記述書（ディスクリプター）を確認してください"
        case "other_space": "相手は別の連合のノードです"
        case "diverged":
            "同じ市の記録に、食い違う二つの履歴があります。古いバックアップから戻したノードがないか確認し、管理者に連絡してください"
        case "member_budget":
            "一つの参加者から一日に受け取る量の上限に達しました。失われた記録はなく、続きは明日送受信します"
        case "disk_low":
            "受け取る側のディスクの空きが少ないため、受け取りを止めています。失われた記録はありません。空きを増やしてください"
        default: "相手との同期に失敗しました"
        }
    }

    private static func english(_ code: String) -> String {
        switch code {
        case "unreachable", "interrupted":
            "The peer cannot be reached; nothing is lost, the next sync goes on from here"
        case "name_not_found": "The peer's host name is unknown"
        case "timeout", "too_slow": "No answer in time; what had arrived is kept"
        case "tls": "No secure connection; check the CA setting"
        case "proxy": "The proxy cannot be reached or refused"
        case "refused": "The peer's node refused the request"
        case "peer_storage":
            "The other node cannot store: its disk. Nothing is lost here, and the next sync after it "
                + "is mended goes on from here; tell its administrator"
        case "untrusted", "other_member": "The peer's birth is not trusted; check its descriptor"
        case "other_space": "The peer belongs to another space"
        case "diverged":
            "One log has two histories that differ; was a node restored from an old copy? Tell the administrator"
        case "member_budget":
            "What is taken of one member in a day was reached; nothing is lost, the rest follows tomorrow"
        case "disk_low":
            "The receiving node's disk is nearly full, so nothing is taken; nothing is lost. Make room there"
        default: "The sync failed"
        }
    }
}
