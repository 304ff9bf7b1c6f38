internal import Accounts
internal import Glibc
internal import Notices
package import Requests
internal import SQLiteLedger
internal import Staff

/// What a failure says about the disk of this node: never about a peer, and never that anything is damaged.
package enum DiskFault: String, Sendable {
    case full = "disk_full"
    /// Read-only, or without permission.
    case unwritable = "disk_unwritable"
    /// The device gave an error, so nobody knows what lies there.
    case failed = "disk_failed"

    /// nil for a failure of another kind.
    package init?(_ error: any Error) {
        let found: DiskFault? =
            switch error {
            case let error as SQLiteStoreError: Self.fault(error)
            case let error as FileFailure: Self.fault(number: error.number)
            case let error as NodeError: DiskFault(rawValue: error.code)
            case StaffError.diskFull, AccountsError.diskFull, NoticesError.diskFull: .full
            case StaffError.databaseUnavailable(let code): Self.fault(sqlite: code)
            case AccountsError.databaseUnavailable(let code): Self.fault(sqlite: code)
            case NoticesError.unavailable(let code): Self.fault(sqlite: code)
            case StaffError.keysUnwritable: .unwritable
            default: nil
            }
        guard let found else { return nil }
        self = found
    }

    private static func fault(_ error: SQLiteStoreError) -> DiskFault? {
        switch error.code {
        case .full: .full
        case .readOnly: .unwritable
        case .io: .failed
        case .newerVersion, .corrupt, .locked, .conflict: nil
        }
    }

    private static func fault(number: Int32) -> DiskFault? {
        switch number {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EROFS, EACCES, EPERM: .unwritable
        case EIO: .failed
        default: nil
        }
    }

    /// SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN.
    private static func fault(sqlite code: Int) -> DiskFault? {
        switch code {
        case 8, 14: .unwritable
        case 10: .failed
        default: nil
        }
    }

    /// In `status`, on the administration page, in a sync.
    package var message: PersonMessage {
        switch self {
        case .full:
            PersonMessage(
                ja: "このノードのディスクに空きがありません。読むことはできますが、保存も受信もできません。空きを作ってください",
                en: "This node's disk is full: it can be read, but nothing is stored or received. "
                    + "Free some space")
        case .unwritable:
            PersonMessage(
                ja: "このノードのデータフォルダーに書き込めません（読み取り専用か、権限）。読むことはできますが、保存も受信もできません。"
                    + "マウントと権限を確かめてください",
                en:
                    "This node's data folder cannot be written (read-only, or permissions): it can be "
                    + "read, but nothing is stored or received. Check the mount and the permissions"
            )
        case .failed:
            PersonMessage(
                ja: "このノードのディスクの読み書きに失敗しました。データが壊れたとは限りません。ディスクと OS のログを確かめてください",
                en: "This node's disk failed to read or write. That does not mean that data is "
                    + "damaged. Check the disk and the system's log")
        }
    }
}

extension NodeError {
    /// A command that our own disk did not let happen; with the file, where it is known.
    package static func disk(_ fault: DiskFault, path: String? = nil) -> NodeError {
        let (ja, en) = (path.map { "（\($0)）" } ?? "", path.map { " (\($0))" } ?? "")
        return switch fault {
        case .full:
            NodeError(
                fault.rawValue, ja: "ディスクの空きがありません\(ja)。今回の変更は保存されませんでした。",
                en: "The disk is full\(en). This change was not stored.",
                actionJa: "空きを作ってから、もう一度実行してください。",
                actionEn: "Free some space and try again.")
        case .unwritable:
            NodeError(
                fault.rawValue,
                ja: "データフォルダーに書き込めません\(ja)（読み取り専用か、権限）。何も変更していません。読むことはできます。",
                en:
                    "The data folder cannot be written\(en): read-only, or permissions. Nothing was "
                    + "changed; reading is possible.",
                actionJa: "マウントと権限を確かめてから、もう一度実行してください。",
                actionEn: "Check the mount and the permissions, and try again.")
        case .failed:
            NodeError(
                fault.rawValue,
                ja: "ディスクの読み書きに失敗しました\(ja)。データが壊れたとは限りません。今回の変更は保存されていません。",
                en:
                    "The disk failed to read or write\(en). That does not mean that data is damaged. "
                    + "This change was not stored.",
                actionJa: "ディスクと OS のログを確かめ、直ってから tasukeai verify を実行してください。",
                actionEn: "Check the disk and the system's log; once it works, run tasukeai verify."
            )
        }
    }

    /// A node that serves has to write.
    package static func cannotServe(_ fault: DiskFault) -> NodeError {
        NodeError(
            fault.rawValue,
            ja: "データフォルダーに書き込めないため、起動していません（\(fault.message.text(japanese: true))）。",
            en: "Nothing was started, because the data folder cannot be written "
                + "(\(fault.message.text(japanese: false))).",
            actionJa: "直してから、もう一度 serve を実行してください。status や export で読むことはできます。",
            actionEn: "Mend it and run serve again; status and export can read.")
    }
}
