/// A sentence for each code of a sync that did not end well, in both languages: every code of
/// `ClientError` and `PeerCallError`, and what a log can be refused for. Tests hold the table complete.
enum PeerProblemWords {
    typealias Words = (japanese: String, english: String)

    static func other(_ code: String) -> Words {
        (
            "相手との同期に失敗しました（\(code)）。データはそのまま残っています。続くときは管理者に連絡してください",
            "The sync failed (\(code)). Nothing is lost; if it goes on, tell the administrator"
        )
    }

    static let all: [String: Words] = line.merging(answer) { one, _ in one }
        .merging(meaning) { one, _ in one }

    /// What can happen to the line.
    private static let line: [String: Words] = [
        "unreachable": (
            "相手につながりません。データはそのまま残っており、次の同期で続きから送受信します。続くときは相手のノードが動いているか確かめてください",
            "The peer cannot be reached; nothing is lost, the next sync goes on from here. If it goes on, ask whether its node runs"
        ),
        "interrupted": (
            "通信が途中で切れました。届いた分は保存されており、次の同期で続きから送受信します",
            "The line broke; what had arrived is kept, and the next sync goes on from there"
        ),
        "name_not_found": (
            "相手のアドレスの名前が見つかりません。つづりと、名前解決（DNS）の設定を確かめてください",
            "The peer's host name is unknown: check its spelling and the name service"
        ),
        "timeout": (
            "時間内に応答がありませんでした。途中まで届いた分は保存されています",
            "No answer in time; what had arrived is kept"
        ),
        "too_slow": (
            "通信がほとんど進みませんでした。途中まで届いた分は保存されています。遅い回線では lowspeed の設定を緩めてください",
            "The line hardly moved; what had arrived is kept. On a slow line, relax the lowspeed settings"
        ),
        "session_limit": (
            "一回の同期の時間の上限に達しました。届いた分は保存されており、次の同期で続きから送受信します",
            "The time for one sync is over; what had arrived is kept, and the next one goes on from there"
        ),
        "tls": (
            "安全な接続を確認できません。データはそのまま残っています。認証局（CA）の設定と、相手の証明書の名前を確認してください。相手のプロキシが止まったときにも、こうなります",
            "No secure connection; nothing is lost. Check the CA setting and the name in the peer's certificate. A proxy of the peer that stops in the middle looks the same"
        ),
        "certificate_not_yet": (
            "相手の証明書がまだ有効期間に入っていません。このノードの時計が遅れていないか確かめてください",
            "The peer's certificate is not valid yet: is the clock of this node slow?"
        ),
        "certificate_expired": (
            "相手の証明書の有効期間が過ぎています。このノードの時計が進んでいないか確かめ、正しければ相手に証明書の更新を頼んでください",
            "The peer's certificate has expired: check the clock of this node, then ask the peer to renew it"
        ),
        "proxy": (
            "プロキシにつながらないか、プロキシが拒否しました。プロキシのアドレスと利用許可を確かめてください",
            "The proxy cannot be reached or refused: check its address and whether this node may use it"
        ),
        "cancelled": (
            "ノードが終了するため、同期をやめました。届いた分は保存されています",
            "The sync ended because the node stops; what had arrived is kept"
        ),
        "resources": (
            "この機械のメモリーか、同時に開けるファイルの数が足りません。上限を上げてください",
            "This machine is out of memory, threads or open files: raise its limits"
        ),
        "refused_url": (
            "相手のアドレスは使えません。https:// で始まるアドレスを登録し直してください",
            "The peer's address cannot be used: add the peer again with one that begins with https://"
        ),
        "refused_header": (
            "要求を組み立てられませんでした。tasukeai の版を添えて管理者に連絡してください",
            "The request could not be made: tell the administrator, with the version of tasukeai"
        ),
        "refused_option": (
            "通信の設定が使えません。tasukeai.json の proxy と ca.file を確かめてください",
            "A setting of the line cannot be used: check proxy and ca.file in tasukeai.json"
        ),
    ]

    /// What can be wrong with an answer.
    private static let answer: [String: Words] = [
        "protocol": (
            "相手の応答が HTTP の形をしていません。アドレスとポートを確かめてください",
            "The answer is not HTTP: check the peer's address and port"
        ),
        "too_large": (
            "相手の応答が大きさの上限を超えたため、受け取りませんでした。相手の管理者に連絡してください",
            "The answer is larger than it may be and was not taken: tell the peer's administrator"
        ),
        "malformed": (
            "相手の応答を読み取れません。両方の tasukeai の版を確かめてください",
            "The answer cannot be read: check the versions of tasukeai on both sides"
        ),
        "refused": (
            "相手のノードが受け付けませんでした。データはそのまま残っています。このノードの記述書が相手に登録されているか確かめてください",
            "The peer's node refused the request; nothing is lost. Does it hold this node's descriptor?"
        ),
        // Of what a node sent itself no other one says this.
        "altered": (
            "要求が、相手のノードに届く途中で書き換えられたか、一部を落とされました。データはそのまま残っています。プロキシなど途中の機器が、宛先、ヘッダー、本文を変えていないか確かめてください。相手がこのノードの古い鍵を持っているときも、こう答えます",
            "The request was altered on its way to the peer's node, or lost a part; nothing is lost here. Does a proxy change the address, headers or body? A peer that holds an old key of this node answers so, too"
        ),
        "wrong_signature": (
            "応答の署名が合いません。途中で書き換えられたか、相手の鍵が替わっています。相手の管理者に確かめてください",
            "The answer's signature is wrong: it was altered on the way, or the peer's key has changed"
        ),
        "wrong_body": (
            "応答の本文が途中で書き換えられました。プロキシなど途中の機器の設定を確かめてください",
            "The answer's body was altered on the way: check proxies and filters"
        ),
        "other_replica": (
            "同じ市の別のノードが答えました。相手のアドレスを確かめてください",
            "Another node of the same member answered: check the peer's address"
        ),
        "other_member": (
            "相手の証明を信頼していません。記述書（ディスクリプター）を確認してください",
            "The peer's birth is not trusted; check its descriptor"
        ),
        "untrusted": (
            "相手の証明を信頼していません。記述書（ディスクリプター）を確認してください",
            "The peer's birth is not trusted; check its descriptor"
        ),
        "peer_storage": (
            "相手のノードが、ディスクの都合で保存できません。こちらのデータは無事で、相手が直れば続きから送受信します。相手の管理者に伝えてください",
            "The other node cannot store: its disk. Nothing is lost here, and the next sync after it is mended goes on from here; tell its administrator"
        ),
        "counter_exhausted": (
            "要求の番号を使い切りました。管理者に連絡してください",
            "All numbers for requests are used up: tell the administrator"
        ),
    ]

    /// What can be wrong between two nodes that understand each other.
    private static let meaning: [String: Words] = [
        "other_space": ("相手は別の連合のノードです", "The peer belongs to another space"),
        "member_budget": (
            "一つの参加者から一日に受け取る量の上限に達しました。失われた記録はなく、続きは明日送受信します",
            "What is taken of one member in a day was reached; nothing is lost, the rest follows tomorrow"
        ),
        "disk_low": (
            "受け取る側のディスクの空きが少ないため、受け取りを止めています。失われた記録はありません。空きを増やしてください",
            "The receiving node's disk is nearly full, so nothing is taken; nothing is lost. Make room there"
        ),
        "diverged": (
            "同じ市の記録に、食い違う二つの履歴があります。古いバックアップから戻したノードがないか確認し、管理者に連絡してください",
            "One log has two histories that differ; was a node restored from an old copy? Tell the administrator"
        ),
    ]
}
