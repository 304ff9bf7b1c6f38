package import Requests

/// Why no backup was made, or one cannot be used. The node goes on; what it holds is untouched by all of it.
extension NodeError {
    private static let namedMax = 12

    static func backupPathRelative(_ path: String) -> NodeError {
        refused(
            "backup_path", path, ja: "は、/ で始まる場所ではありません", en: "does not begin with /",
            actionJa: "/ から始まる完全なパスを書いてください。", actionEn: "Give the whole path.")
    }

    static func backupShelfMissing(_ path: String) -> NodeError {
        refused(
            "backup_folder_missing", path, ja: "がありません（媒体がマウントされていないかもしれません）",
            en: "is not there (the medium may not be mounted)",
            actionJa: "マウントを確かめ、フォルダーがなければ作ってください。作ることは、このプログラムはしません。",
            actionEn:
                "Check the mount; make the folder if it was never there. This program does not make it."
        )
    }

    static func backupShelfInside(_ path: String) -> NodeError {
        refused(
            "backup_folder_inside", path, ja: "は、データフォルダーの中です",
            en: "lies within the data folder",
            actionJa: "データフォルダーの外の、できれば別のディスクのフォルダーにしてください。",
            actionEn: "Name a folder outside of it, best on another disk.")
    }

    static func backupShelfClosed(_ path: String) -> NodeError {
        refused(
            "backup_folder_closed", path, ja: "に書き込めません（読み取り専用か、権限）",
            en: "cannot be written (read-only, or permissions)",
            actionJa:
                "所有者を tasukeai にし、systemd で動かすときは ReadWritePaths= に加えてください（docs/administrators.ja.md の「バックアップ」）。",
            actionEn: "Give it to the node's account; under systemd name it in ReadWritePaths= "
                + "(docs/administrators.md, \"Backup\").")
    }

    static func backupKeysBeside(_ path: String) -> NodeError {
        refused(
            "backup_keys_beside", path, ja: "は、データかバックアップと同じ所です。鍵の写しは、鍵が開くものと一緒に置きません",
            en:
                "lies with the data or the backups; a copy of the keys is not kept beside what they open",
            actionJa: "別の媒体のフォルダーにしてください。", actionEn: "Name a folder on another medium.")
    }

    static func backupTaken(_ path: String) -> NodeError {
        refused(
            "backup_taken", path, ja: "に、この一分の名前のバックアップが並んでいます",
            en: "holds backups of every second of this minute",
            actionJa: "一分ほど待って、やり直してください。", actionEn: "Wait a minute and try again.")
    }

    static func backupTooDeep(_ path: String) -> NodeError {
        refused(
            "backup_too_deep", path, ja: "に、このプログラムのものでない深いフォルダーがあります",
            en: "has folders within that are none of this program's",
            actionJa: "そのフォルダーを外に移してください。", actionEn: "Move them out.")
    }

    static func backupNoRoom(_ path: String, needed: Int, free: Int) -> NodeError {
        let (needed, free) = ((needed >> 20) + 1, free >> 20)
        return refused(
            "backup_no_room", path, ja: "に空きがありません（要るのは約 \(needed) MiB、空きは \(free) MiB）",
            en: "has no room (about \(needed) MiB are needed, \(free) MiB are free)",
            actionJa: "空きを作るか、残す数（backup.keep）を減らしてください。",
            actionEn: "Make room, or keep fewer of them (backup.keep).")
    }

    /// A fault of either disk while it was being written.
    package static func backupNotWritten(_ path: String, _ fault: DiskFault) -> NodeError {
        let (ja, en) =
            switch fault {
            case .full: ("の空きが、途中でなくなりました", "ran full")
            case .unwritable:
                ("に書き込めませんでした（読み取り専用か、権限）", "could not be written (read-only, or permissions)")
            case .failed:
                (
                    "の読み書きに失敗しました（ディスクか接続）",
                    "failed to read or write (a disk, or the connection to it)"
                )
            }
        return refused(
            "backup_\(fault.rawValue)", path, ja: ja, en: en,
            actionJa: "空き、権限、マウントを確かめて、やり直してください。書きかけの写しは残りません。",
            actionEn: "Check room, permissions and mount, and try again. Nothing half-made is left."
        )
    }

    package static func backupRunning() -> NodeError {
        NodeError(
            "backup_running", ja: "バックアップか、その試し戻しが、いま行われています。重ねては始めません。",
            en: "A backup is being made or rehearsed right now; no second one was begun.",
            actionJa: "終わるのを待ってください（tasukeai backup list）。",
            actionEn: "Wait for its end (tasukeai backup list).")
    }

    package static func backupUnset() -> NodeError {
        NodeError(
            "backup_unset", ja: "バックアップの置き場所が決まっていません。何も写していません。",
            en: "Nobody said where backups lie. Nothing was copied.",
            actionJa: "--to フォルダー で指定するか、設定 backup.folder に書いてください。",
            actionEn: "Give --to FOLDER, or write it into the setting backup.folder.", exitStatus: 2
        )
    }

    package static func noBackup() -> NodeError {
        NodeError(
            "no_backup", ja: "置き場所に、このノードのバックアップがありません。何も変えていません。",
            en: "There is no backup of this node in that folder. Nothing was changed.",
            actionJa: "tasukeai backup make で作ってください。", actionEn: "Make one: tasukeai backup make.")
    }

    private static func refused(
        _ code: String, _ path: String, ja: String, en: String, actionJa: String, actionEn: String
    ) -> NodeError {
        NodeError(
            code, ja: "「\(path)」\(ja)。バックアップは作っていません。ノードのデータは元のままです。",
            en: "\(path) \(en). No backup was made; the node's data is untouched.",
            actionJa: actionJa, actionEn: actionEn)
    }

    // MARK: One that is there

    static func notABackup(_ path: String) -> NodeError {
        NodeError(
            "not_a_backup", ja: "「\(path)」は、このプログラムのバックアップとして読めません。何も変えていません。",
            en: "\(path) does not read as a backup of this program. Nothing was changed.",
            actionJa: "backup.json のあるフォルダー（tasukeai-市の番号-年月日-時刻）を指定してください。",
            actionEn: "Name a folder that holds backup.json (tasukeai-CITY-DAY-TIME).",
            exitStatus: 3)
    }

    static func backupNewer(_ path: String) -> NodeError {
        NodeError(
            "backup_newer", ja: "「\(path)」は、新しい版のプログラムのバックアップです。何も変えていません。",
            en: "\(path) was made by a newer tasukeai. Nothing was changed.",
            actionJa: "tasukeai を新しい版に更新してください。", actionEn: "Upgrade tasukeai.", exitStatus: 3)
    }

    static func backupDamaged(_ path: String, _ findings: [Finding]) -> NodeError {
        let named = findings.prefix(namedMax)
        let more = findings.count - named.count
        let japanese = named.map { "\($0.file)（\($0.what.text(japanese: true))）" }
        let english = named.map { "\($0.file) (\($0.what.text(japanese: false)))" }
        return NodeError(
            "backup_damaged",
            ja: "バックアップ「\(path)」は、写したときのままではありません: " + japanese.joined(separator: "、")
                + (more > 0 ? "、ほか \(more) 件" : "") + "。ノードのデータは元のままです。",
            en: "The backup \(path) is not as it was written: " + english.joined(separator: "; ")
                + (more > 0 ? "; and \(more) more" : "") + ". The node's data is untouched.",
            actionJa: "この写しは使わず、別の写しで試してください。置いてある媒体を確かめ、新しく作ってください（tasukeai backup make）。",
            actionEn: "Do not use this one; try another. Check the medium, and make a new one "
                + "(tasukeai backup make).", exitStatus: 3)
    }

    /// Its files are as they were written, and a node would not open on them.
    package static func backupUnsound(_ path: String, _ error: NodeError) -> NodeError {
        NodeError(
            "backup_unsound",
            ja: "バックアップ「\(path)」を試しに開いたところ、使えませんでした: \(error.message.text(japanese: true))",
            en: "The backup \(path) was opened on trial and cannot be used: "
                + error.message.text(japanese: false),
            actionJa:
                "動いているノードで tasukeai verify を実行し、それから新しく作ってください。鍵の写しが古いときは、新しい鍵で試してください（--keys）。",
            actionEn:
                "Run tasukeai verify on the node, then make a new one. If the copy of the keys is "
                + "older, try newer ones (--keys).", exitStatus: 3)
    }
}
