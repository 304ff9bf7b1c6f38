internal import Accounts
internal import Logging
package import Mail
internal import Requests
internal import ServiceLifecycle
package import UseCases

/// Mails what is new to those who asked for it, until the node stops. It waits for the relay alone, and nobody
/// waits for it.
struct MailService: Service {
    private static let everySeconds = 5

    let node: LocalNode
    let log: Logger
    private let failures = FailureLines()

    init(node: LocalNode, log: Logger) {
        self.node = node
        self.log = log
    }

    func run() async throws {
        // A service that ends is taken for one that failed.
        guard node.mail.isOn else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            var last: Int64?
            while !Task.isCancelled {
                if node.mail.mayTry {
                    last = await node.mail.round(after: last, NodeMailBook(node: node))
                }
                tell()
                guard (try? await Task.sleep(for: .seconds(Self.everySeconds))) != nil else {
                    return
                }
            }
        }
    }

    /// A failure that lasts is logged once, by its code.
    private func tell() {
        let code = node.mail.relay.code
        guard failures.changes("mail", to: code) else { return }
        if let code {
            log.error("mail", metadata: ["error": "\(code)"])
        } else {
            log.notice("mail", metadata: ["error": "none"])
        }
    }
}

extension DueMail: NewsMail {
    package var holder: Int64 { account.number }
}

/// What is due, and what came of it, stands in accounts and notices.
private struct NodeMailBook: MailBook {
    let node: LocalNode

    func next(after holder: Int64?) async throws -> DueMail? {
        try await node.nextMail(after: holder.flatMap { AccountID($0) })
    }

    func noteTried(_ mail: DueMail) async throws {
        try await node.openAccounts().noteMailed(mail.account, at: LocalNode.now)
    }

    func noteUntried(_ mail: DueMail) async throws {
        try await node.openAccounts().noteMailed(mail.account, at: mail.mailedSeconds)
    }

    func noteTold(_ mail: DueMail) async throws {
        try await node.openAccounts().noteTold(mail.account, through: mail.through)
    }

    func noteRefused(_ mail: DueMail) async throws {
        try await node.openAccounts().noteRefusedMail(mail.account, seconds: LocalNode.now)
    }

    func code(of error: any Error) -> String { NodeError(wrapping: error).code }
}

extension MailDesk: MailOperations {
    package func mail(code: String, to address: String) async throws {
        guard let outcome = await send(code: code, to: address) else { throw NodeError.mailBusy() }
        if let fault = outcome.code { throw NodeError.mailNotTaken(fault) }
    }

    /// What `status` and 管理 say of it.
    func attention(_ call: Call) -> [Attention] {
        if lacksAddress { return [.mailLacksAddress(call)] }
        let relay = relay
        guard let since = relay.failingSinceSeconds, let code = relay.code else { return [] }
        return [.mailFailing(code, sinceSeconds: since, call)]
    }
}
