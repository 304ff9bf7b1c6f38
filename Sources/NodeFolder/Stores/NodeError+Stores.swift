package import Requests

/// A database that is not the one that was here, and logs of ours that end too early. Each names the
/// file, says that nothing was published, and gives the way on in the order that loses least.
extension NodeError {
    package static func storeRefused(
        _ fault: StoreMarks.Fault, _ name: StoreName, _ folder: DataFolder
    ) -> NodeError {
        let path = folder.path(of: name)
        let (ja, en) =
            switch fault {
            case .absent: ("がありません。前はありました", "is gone; it was here before")
            case .empty: ("が空です。前は中身がありました", "is empty; it was not before")
            case .other: ("は、このノードのものではありません", "is not the one of this node")
            case .older: ("は、前より古いものです", "is older than the one that was here")
            }
        let remedy = remedy(name)
        return NodeError(
            "store_\(fault.rawValue)",
            ja: "ファイル「\(path)」\(ja)。新しく作ることはせず、何も公開していません。",
            en: "The file \(path) \(en). No new one was made and nothing was published.",
            actionJa: remedy.ja, actionEn: remedy.en, exitStatus: 3)
    }

    private static func remedy(_ name: StoreName) -> (ja: String, en: String) {
        let accept = "tasukeai store accept \(name.rawValue) --reason "
        return switch name {
        case .ledger:
            (
                "ほかの市から取り戻せます: \(accept)理由 のあと tasukeai sync。相手がいないときは、バックアップのフォルダーを丸ごと戻してください。",
                "The peers can give it back: \(accept)WHY, then tasukeai sync. Without peers, put the "
                    + "whole folder back from a backup."
            )
        case .staff:
            (
                "staff.sqlite をバックアップから戻してください。失ったことを受け入れるときは \(accept)理由 のあと、名簿を取り込み直します（それまで公開できません）。",
                "Put staff.sqlite back from a backup. To accept the loss: \(accept)WHY, then import the "
                    + "staff list again (nothing is published before)."
            )
        case .accounts:
            (
                "accounts.sqlite をバックアップから戻してください。ログインを失ったことを受け入れるときは \(accept)理由 のあと tasukeai accounts first。",
                "Put accounts.sqlite back from a backup. To accept the loss of all logins: \(accept)WHY, "
                    + "then tasukeai accounts first."
            )
        case .notices:
            (
                "\(accept)理由 で作り直せます（失われるのは既読の印だけです）。または、バックアップから戻してください。",
                "\(accept)WHY makes it anew (only the marks of what was read are lost), or put it back "
                    + "from a backup."
            )
        }
    }

    static func storesUnknown(_ path: String) -> NodeError {
        NodeError(
            "stores_unknown",
            ja: "ファイル「\(path)」がないか、読めません。どのデータベースがあったかわからないため、起動していません。何も公開していません。",
            en: "The file \(path) is gone or cannot be read, so nobody knows which databases there "
                + "were. Nothing was started and nothing was published.",
            actionJa: "バックアップのフォルダーを丸ごと戻すか、いまあるものを確かめてから tasukeai store accept marks --reason 理由 "
                + "を実行してください。",
            actionEn:
                "Put the whole folder back from a backup, or look at what is there and then run "
                + "tasukeai store accept marks --reason WHY.", exitStatus: 3)
    }

    static func peopleMissing(_ path: String) -> NodeError {
        NodeError(
            "people_missing",
            ja: "職員一人ひとりの鍵のファイル「\(path)」がないか、空です。何も公開していません。",
            en: "The file \(path) with each person's key is gone or empty. Nothing was published.",
            actionJa:
                "鍵フォルダー（keys）の写しから戻してください。写しがなければ名簿は読めません: tasukeai store renew staff --reason 理由 "
                + "で始め直し、名簿を取り込みます。",
            actionEn:
                "Put it back from the copy of the key folder. Without one the staff list cannot be "
                + "read: begin anew with tasukeai store renew staff --reason WHY, and import it.",
            exitStatus: 3)
    }

    static func keyMissing(_ path: String) -> NodeError {
        NodeError(
            "key_missing",
            ja: "鍵「\(path)」がありません。新しい鍵は作らず、何も公開していません。",
            en: "The key \(path) is gone. No new one was made and nothing was "
                + "published.", actionJa: "鍵フォルダー（keys）の写しから戻してください。",
            actionEn: "Put it back from the copy of the key folder.", exitStatus: 3)
    }

    package static func peersMissing(_ path: String) -> NodeError {
        NodeError(
            "peers_missing",
            ja: "ほかの市の記述書のフォルダー「\(path)」がありません。前は登録されていました。何も変更していません。",
            en:
                "The folder \(path) with the descriptors of the peers is gone; there were some before. "
                + "Nothing was changed.",
            actionJa:
                "バックアップから戻してください。写しがなければ、空の peers フォルダーを作り（chmod 700）、記述書を受け取り直して peer add してください。",
            actionEn:
                "Put it back from a backup. Without one, make an empty folder peers (chmod 700), get "
                + "the descriptors again and peer add them.", exitStatus: 3)
    }

    package static func staffListMissing() -> NodeError {
        NodeError(
            "staff_list_missing",
            ja: "名簿が空です。前は職員が載っていました。氏名を検査できないため、何も公開していません。",
            en:
                "The staff list is empty; there were people on it before. Without it names cannot be "
                + "screened, so nothing was published.",
            actionJa: "名簿を取り込んでください（org import、または「組織」の画面）。",
            actionEn: "Import the staff list (org import, or the page 組織).", exitStatus: 3)
    }

    package static func ownLogShort(held: UInt64, expected: UInt64) -> NodeError {
        NodeError(
            "own_log_short",
            ja: "この市の記録は \(expected) 件目まで書いたはずですが、\(held) 件目までしかありません（ledger.sqlite が古いか、"
                + "一部を失っています）。枝分かれを防ぐため、書き込みを止めています。何も公開していません。",
            en:
                "This city wrote entries up to \(expected), and only \(held) are here: ledger.sqlite is "
                + "older, or lost a part. So that nothing forks, nothing is written; nothing was "
                + "published.",
            actionJa: "ほかの市につながれば自動で戻ります（tasukeai sync）。どの市も持っていないと確かめたときだけ、ノードを止めて "
                + "tasukeai store accept ledger --reason 理由 で、失ったことを受け入れてください。",
            actionEn:
                "It comes back by itself from any peer that holds it (tasukeai sync). Only when no "
                + "peer does: stop the node and accept the loss with tasukeai store accept ledger "
                + "--reason WHY.", exitStatus: 3)
    }

    /// `ids` is empty where a caller pushes them.
    package static func ownLogReturning(from ids: [String]) -> NodeError {
        let names = ids.joined(separator: ", ")
        return NodeError(
            "own_log_returning",
            ja: "この市が前に書いた記録を、ほかの市から受け取り直しているところです"
                + (ids.isEmpty ? "" : "（\(names)）") + "。何も公開していません。",
            en: "Entries that this city wrote before are coming back from "
                + (ids.isEmpty ? "a peer" : names) + ". Nothing was published.",
            actionJa: "少し待って、もう一度操作してください。", actionEn: "Wait a moment and try again.")
    }

    /// Peers that took the call, and have not yet said what they hold of our own log.
    package static func ownLogAsked(_ ids: [String]) -> NodeError {
        let names = ids.joined(separator: ", ")
        return NodeError(
            "own_log_returning",
            ja: "このフォルダーは写しから戻されたか、機械が起動し直されています。この市が前に書いた記録の続きを持っていないか、"
                + "ほかの市に尋ねているところです（\(names)）。何も公開していません。",
            en:
                "This folder was put back from a copy, or the machine was started anew. Peers are "
                + "being asked whether they hold more of what this city wrote (\(names)). Nothing was "
                + "published.",
            actionJa: "少し待って、もう一度操作してください。返事がなくても、1分ほどで書けるようになります。",
            actionEn:
                "Wait a moment and try again. Without an answer it can be written after a minute.")
    }

    static func nothingToAccept(_ name: String) -> NodeError {
        NodeError(
            "nothing_to_accept", ja: "「\(name)」に、受け入れる損失はありません。何も変更していません。",
            en: "There is no loss of \(name) to accept. Nothing was changed.",
            actionJa: "tasukeai store list で確認してください。", actionEn: "See tasukeai store list.")
    }
}
