internal import Accounts
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests
internal import Synchronization
internal import TestSupport
internal import UseCases

/// What a handler asks of its node, done as far as it can be done without a network, keys and a folder.
/// What cannot be is refused with `only_a_node`: handing it on is all that a handler does.
final class SmallNode: NodeOperations {
    static let onlyNode = "only_a_node"

    let store: AccountStore
    let noticeStore: NoticeStore
    let audit: MemoryAudit
    let hosted: HostedReplicas
    let adviser: HostedReplica
    let own: TestNode
    let neighbour: TestNode
    private let clock: TestClock
    private struct Holder {
        weak var handler: RequestHandler?
    }

    private let holder = Mutex(Holder())
    let peerState: Mutex<PeerStanding>
    let isStopped = Mutex(false)
    let relay = SmallRelay()

    init(
        accounts: AccountStore, notices: NoticeStore, audit: MemoryAudit, hosted: HostedReplicas,
        adviser: HostedReplica, own: TestNode, neighbour: TestNode, clock: TestClock
    ) {
        self.store = accounts
        self.noticeStore = notices
        self.audit = audit
        self.hosted = hosted
        self.adviser = adviser
        self.own = own
        self.neighbour = neighbour
        self.clock = clock
        peerState = Mutex(
            PeerStanding(
                member: neighbour.writer.member,
                names: .init(japanese: "川崎市", english: "Kawasaki"),
                url: "https://neighbour.example", fingerprint: "0000", lastSync: nil,
                lastHeard: nil, problem: nil, divergence: nil, held: [:], peersDigest: nil,
                strangers: []))
    }

    /// The handler that ends the logins of people who left; it is made after its node.
    func set(_ handler: RequestHandler) { self.holder.withLock { $0.handler = handler } }

    func accounts() async throws -> AccountStore { store }
    func notices() async throws -> NoticeStore { noticeStore }
    func holidays() async throws -> HolidayCalendar { HolidayCalendar() }

    func sweepLogins(by account: String) async {
        let handler = holder.withLock { $0.handler }
        try? await handler?.endDepartedLogins(store, seconds: clock.seconds, by: account)
    }

    func noteRefusedSignIn(from address: String) async throws {
        try await audit.note("sign_in_refused", ["from": .text(address)], by: "")
    }

    var mail: any MailOperations { get throws { relay } }
    var peers: any PeerOperations { get throws { self } }
    var advisers: any AdviserOperations { get throws { self } }
    var upkeep: any UpkeepOperations { get throws { self } }

    static func refusal() -> NodeError {
        NodeError(
            onlyNode, ja: "ここにはノードがありません。", en: "There is no node here.",
            actionJa: "ノードに頼んでください。", actionEn: "Ask a node.")
    }
}
