internal import Synchronization

/// The way to one relay: what is written, and how the relay does. Addresses pass through; nothing of them is
/// kept.
package final class MailDesk: Sendable {
    private static let codesAtOnceMax = 4

    private struct State {
        var relay = RelayCondition()
        var codesUnderWay = 0
    }

    private let client: MailClient?
    private let sender: MailAddress?
    /// Of the pages, without a slash at its end; empty where none is known.
    private let base: String
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let now: @Sendable () -> Int64
    private let state = Mutex(State())
    /// nil where none was named.
    package let relayAddress: String?

    /// - Parameters:
    ///   - base: of the pages, to which a mail leads.
    ///   - now: seconds since 1970.
    package init(
        _ settings: MailSettings?, base: String,
        randomBytes: @escaping @Sendable (Int) -> [UInt8], now: @escaping @Sendable () -> Int64
    ) {
        client = settings.map { MailClient($0.relay) }
        sender = settings?.sender
        relayAddress = settings?.relay.address.text
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.randomBytes = randomBytes
        self.now = now
    }

    package var isOn: Bool { client != nil && !base.isEmpty }
    /// A relay is named, and there is nothing to which a mail could lead.
    package var lacksAddress: Bool { client != nil && base.isEmpty }
    package var relay: RelayCondition { state.withLock { $0.relay } }
    /// Whether the relay may be tried now, or failed a moment ago.
    package var mayTry: Bool { relay.mayTry(at: now()) }

    package func admits(_ address: String) -> Bool { MailAddress(address) != nil }

    /// A code by which somebody confirms an address; nil where too many are on their way. That one address is
    /// refused says nothing of the relay.
    package func send(code: String, to address: String) async -> MailOutcome? {
        guard beginCode() else { return nil }
        defer { state.withLock { $0.codesUnderWay -= 1 } }
        let outcome = await send(
            to: address, subject: "助け合い: メールアドレスの確認",
            text: """
                お知らせをこのアドレスで受け取るには、「自分のログイン」の画面に次のコードを入れてください（1時間以内）。

                \(code)

                \(base)/account

                心当たりがなければ、このメールを捨ててください。何も登録されません。
                """)
        switch outcome {
        case .accepted: note(nil)
        case .failed(let fault) where fault != .cancelled: note(fault.rawValue)
        case .failed, .refused, .putOff, .unknown: break
        }
        return outcome
    }

    /// A subject that says how much is new, and where to read it; nothing else.
    func send(_ news: some NewsMail) async -> MailOutcome {
        await send(
            to: news.address,
            subject: "助け合い: 新しいお知らせが\(news.count)件\(news.hasMore ? "以上" : "")あります",
            text: base + "/notices")
    }

    private func send(to address: String, subject: String, text: String) async -> MailOutcome {
        guard let client, let sender, let recipient = MailAddress(address) else {
            return .refused
        }
        return await client.send(
            MailMessage(
                from: sender, to: recipient, subject: subject, text: text, id: randomBytes(16),
                seconds: now()))
    }

    private func beginCode() -> Bool {
        state.withLock { state in
            guard state.codesUnderWay < Self.codesAtOnceMax else { return false }
            state.codesUnderWay += 1
            return true
        }
    }

    /// nil: it took a message.
    func note(_ code: String?) {
        let seconds = now()
        state.withLock { state in
            if let code {
                state.relay.failed(code, at: seconds)
            } else {
                state.relay.worked()
            }
        }
    }
}
