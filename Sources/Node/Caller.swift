internal import FoundationEssentials
internal import Glibc

/// On whose behalf a command runs: the account of the operating system, and the post that was named
/// with `--as`. It travels with the command, also over the control socket.
package struct Caller: Codable, Sendable {
    @TaskLocal package static var current = Caller(account: "", post: nil)

    package let account: String
    package let post: String?

    package init(account: String, post: String?) {
        self.account = account
        self.post = post
    }

    /// The name of the account that runs this process; its number where it has none.
    package static var ownAccount: String {
        let id = getuid()
        guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "uid\(id)" }
        return String(cString: name)
    }
}
