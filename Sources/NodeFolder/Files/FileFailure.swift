internal import Glibc

/// A file that could not be read or written; the number is the operating system's.
package struct FileFailure: Error {
    let path: String
    let number: Int32

    /// What the number means, where a person can do something about it.
    var reason: (ja: String, en: String) {
        switch number {
        case ENOENT: ("ありません", "it is not there")
        case EACCES, EPERM: ("権限がありません", "permission denied")
        case EROFS: ("読み取り専用です", "read-only")
        case EISDIR: ("ファイルではなくフォルダーです", "it is a folder")
        case ENOTDIR: ("フォルダーではなくファイルか、フォルダーを作れません", "it is no folder, or none can be made")
        case ELOOP: ("リンクが輪になっています", "a link that leads to itself")
        default: ("OS エラー \(number)", "system error \(number)")
        }
    }
}
