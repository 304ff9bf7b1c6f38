/// On whose behalf something is asked: an account of the operating system or of the pages
/// (`account:12`), and the post in which it acts. It travels with the request, also over the control
/// socket.
package struct Caller: Codable, Sendable {
    package let account: String
    /// As `--as` names it; nil: the one that is bound to the account, or whoever runs the machine.
    package let post: String?

    package init(account: String, post: String?) {
        self.account = account
        self.post = post
    }
}
