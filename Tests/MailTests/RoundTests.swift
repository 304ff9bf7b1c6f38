internal import Mail
internal import Synchronization
internal import Testing

/// A round: who is written to, what is noted before and after, and what it says of the relay.
@Suite struct `A round of mails` {
    private struct Letter: NewsMail {
        let holder: Int64
        let address: String
        var count: Int { 1 }
        var hasMore: Bool { false }
    }

    private struct BookFault: Error {}

    /// Letters by the number of their holder, and the acts in their order.
    private final class Book: MailBook {
        private let letters: [Letter]
        private let failsToNote: Bool
        private let state = Mutex<[String]>([])

        init(_ addresses: [String], failsToNote: Bool = false) {
            letters = addresses.enumerated().map { Letter(holder: Int64($0 + 1), address: $1) }
            self.failsToNote = failsToNote
        }

        var acts: [String] { state.withLock { $0 } }

        private func note(_ act: String, _ mail: Letter) {
            state.withLock { $0.append("\(act) \(mail.holder)") }
        }

        func next(after holder: Int64?) async throws -> Letter? {
            letters.first { $0.holder > holder ?? 0 }
        }
        func noteTried(_ mail: Letter) async throws {
            if failsToNote { throw BookFault() }
            note("tried", mail)
        }
        func noteUntried(_ mail: Letter) async throws { note("untried", mail) }
        func noteTold(_ mail: Letter) async throws { note("told", mail) }
        func noteRefused(_ mail: Letter) async throws { note("refused", mail) }
        func code(of error: any Error) -> String { "book_fault" }
    }

    /// Nobody listens on the first port of a machine.
    private func desk(base: String = "https://node.example/") throws -> MailDesk {
        var typed = MailSettings.Typed()
        (typed.relay, typed.from, typed.tls) = ("smtp://127.0.0.1:1", "a@b.jp", "offered")
        let settings = try MailSettings(typed, certificateAuthorityFile: nil) { _ in "" }
        return MailDesk(
            settings, base: base, randomBytes: { [UInt8](repeating: 1, count: $0) },
            now: { 1_000_000 })
    }

    @Test func `a relay that is not there ends a round, and nobody counts as written to`()
        async throws
    {
        let (desk, book) = (try desk(), Book(["a@x.jp", "b@x.jp"]))
        #expect(await desk.round(after: nil, book) == 1)
        #expect(book.acts == ["tried 1", "untried 1"])
        #expect(desk.relay.code == "unreachable" && desk.relay.failingSinceSeconds == 1_000_000)
        #expect(!desk.mayTry)
    }

    @Test func `a relay that takes nobody is tried with five`() async throws {
        // What is no address is refused before the line.
        let (desk, book) = (try desk(), Book([String](repeating: "x", count: 9)))
        #expect(await desk.round(after: 2, book) == 7)
        #expect(book.acts == (3...7).flatMap { ["tried \($0)", "refused \($0)"] })
        #expect(desk.relay.code == "refused")
    }

    @Test func `what cannot be noted is not sent`() async throws {
        let (desk, book) = (try desk(), Book(["a@x.jp", "b@x.jp"], failsToNote: true))
        #expect(await desk.round(after: nil, book) == 1)
        #expect(book.acts == [] && desk.relay.code == "book_fault")
    }

    @Test func `where nothing is due, nothing is known, and the next round is from the first`()
        async throws
    {
        let (desk, book) = (try desk(), Book(["x"]))
        #expect(await desk.round(after: 1, book) == nil)
        #expect(desk.relay == RelayCondition() && desk.mayTry)
    }

    @Test func `without a relay or an address of the pages nothing is on`() throws {
        #expect(try desk().isOn)
        let bare = try desk(base: "")
        #expect(!bare.isOn && bare.lacksAddress)
        let off = MailDesk(nil, base: "https://node.example", randomBytes: { _ in [] }, now: { 0 })
        #expect(!off.isOn && !off.lacksAddress && off.relayAddress == nil)
    }
}
