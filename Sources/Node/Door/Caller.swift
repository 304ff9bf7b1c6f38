internal import Glibc
package import Requests

extension Caller {
    /// The name of the account that runs this process; its number where it has none.
    package static var ownAccount: String {
        let id = getuid()
        guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "uid\(id)" }
        return String(cString: name)
    }
}

extension Call {
    /// What the node does of itself, in nobody's name.
    static var byNode: Call {
        Call(
            caller: Caller(account: "", post: nil), seconds: LocalNode.now, isJapanese: false,
            release: nil, progress: { _, _ in })
    }
}
