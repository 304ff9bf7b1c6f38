internal import Glibc
package import Requests

extension Caller {
    /// Whom answers of the old way are for; see ``OldRequest``.
    @TaskLocal package static var current = Caller(account: "", post: nil)

    /// The name of the account that runs this process; its number where it has none.
    package static var ownAccount: String {
        let id = getuid()
        guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "uid\(id)" }
        return String(cString: name)
    }
}
