internal import Accounts
internal import Alliance
internal import CivicCalendar
internal import Foundation
internal import Gate
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests
internal import Seeding
internal import Staff
internal import Synchronization
internal import TestSupport
internal import UseCases

/// What this target is: handlers tested in process. A city hall whose shared records lie in memory, with a
/// real gate, real local stores and a clock that only tests move; what asks for a network, keys or a
/// folder is answered by ``SmallNode``.
///
/// What it must not know: sockets, pages, commands, the node.
final class City: Sendable {
    static let code = "142069"
    static let neighbourCode = "141305"
    static let strangerCode = "142140"
    /// The login whose caller is whoever runs the machine.
    static let operatorAccount = "root"

    let folder: TemporaryFolder
    let own: TestNode
    let neighbour: TestNode
    let neighbourGate: Gatekeeper
    let adviserReplica: HostedReplica
    let staff: StaffStore
    let accounts: AccountStore
    let notices: NoticeStore
    let audit = MemoryAudit()
    let bell = NoticeBell()
    let node: SmallNode
    let handler: RequestHandler
    let clock: TestClock
    let logins = CityLogins()

    let keys: CityKeys

    /// An empty city hall.
    /// - Parameters:
    ///   - seed: of all keys and all randomness; printed, so that a run can be repeated.
    ///   - moment: what the clock shows, in Japan.
    convenience init(seed: UInt64 = 11, at moment: String = "2026-05-20 18:30") async throws {
        print("seed \(seed)")
        try await self.init(
            try TemporaryFolder(), CityKeys(seed: seed), at: moment, random: SeededBytes(seed))
    }

    /// The same stores, keys and logs as another city had when it was closed.
    convenience init(copying other: City, to folder: TemporaryFolder) async throws {
        let keys = CityKeys(copying: other.keys)
        try await self.init(
            folder, keys, at: "2026-05-20 18:30", random: SeededBytes(keys.seed &+ 1))
        clock.set(seconds: other.clock.seconds)
        logins.copy(other.logins)
        for piece in try await other.own.allPieces() { _ = try await own.chronicle.receive(piece) }
        for piece in try await other.neighbour.allPieces() {
            _ = try await neighbour.chronicle.receive(piece)
        }
    }

    private init(
        _ folder: TemporaryFolder, _ keys: CityKeys, at moment: String, random: SeededBytes
    ) async throws {
        self.folder = folder
        self.keys = keys
        let clock = try TestClock(moment)
        self.clock = clock
        let circle = try Circle(seed: keys.seed)
        own = try await TestNode(circle[0], trust: circle.trust)
        neighbour = try await TestNode(circle[1], trust: circle.trust)
        let adviser = circle[4]
        _ = try await own.chronicle.learn(birth: adviser.birth.bytes)
        staff = try StaffStore(
            folder: folder.path,
            keys: StaffKeys(
                master: keys.staff, storage: keys.people,
                randomBytes: { random.bytes($0) }))
        accounts = try AccountStore(
            folder: folder.path,
            keys: AccountKeys(
                master: keys.accounts,
                randomBytes: { random.bytes($0) }),
            rules: Self.accountRules)
        notices = try NoticeStore(folder: folder.path)
        let screens = ScreenCache(staff)
        let (audit, bell) = (audit, bell)
        let surroundings = GateSurroundings(
            quarterHours: { UInt32(clamping: clock.seconds / 900) },
            randomBytes: { random.bytes($0) }, screen: screens.current,
            audit: { release in
                try await audit.note(
                    "release", ["reason": .text(release.reason)], by: release.account)
            },
            warned: { ScreeningNotes.current?.add($0) },
            published: { await bell.wrote($0, by: $1) })
        let cityGate = try Self.gate(circle[0], own, surroundings)
        adviserReplica = HostedReplica(
            id: "hosted-1", birth: adviser.birth,
            gate: try Self.gate(adviser, own, surroundings))
        neighbourGate = try Self.gate(
            circle[1], neighbour,
            GateSurroundings(
                quarterHours: { UInt32(clamping: clock.seconds / 900) },
                randomBytes: { random.bytes($0) }, screen: { Screen([]) }, audit: { _ in }))
        let hosted = HostedReplicas()
        hosted.set([adviserReplica])
        let members = MemberDirectory()
        members.set([
            circle[1].member: .init(japanese: "川崎市", english: "Kawasaki"),
            circle[2].member: .init(japanese: "茅ヶ崎市", english: "Chigasaki"),
            adviser.member: .init(japanese: "幹事団体", english: "Advisers"),
        ])
        node = SmallNode(
            accounts: accounts, notices: notices, audit: audit, hosted: hosted,
            adviser: adviserReplica, own: own, neighbour: neighbour, clock: clock)
        handler = RequestHandler(
            HandlerParts(
                descriptor: try Self.descriptor(circle, random), chronicle: own.chronicle,
                store: own.store, reader: own.reader, cityGate: cityGate, hosted: hosted,
                staff: staff, screens: screens, members: members, audit: audit, bell: bell,
                live: LiveDesk(clock: clock.steady), replica: own.writer.replica,
                suppression: SuppressionRule(),
                asksSecondFactorOfPosts: true, pageAddress: "https://node.city.example/",
                randomBytes: { random.bytes($0) }, node: node))
        node.set(handler)
    }

    deinit { close() }

    /// Closes the files; what was asked is kept.
    func close() {
        try? staff.close()
        try? accounts.close()
        try? notices.close()
    }

    private static func gate(
        _ writer: LogWriter, _ node: TestNode, _ surroundings: GateSurroundings
    ) throws -> Gatekeeper {
        try Gatekeeper(
            birth: writer.birth, key: try writer.writingKey(), chronicle: node.chronicle,
            store: node.store, surroundings: surroundings)
    }

    private static func descriptor(_ circle: Circle, _ random: SeededBytes) throws -> Descriptor {
        let root = try SecretKey(seed: random.bytes(32)).required()
        return try Descriptor(
            space: circle.trust.space, member: circle[0].member, nameJapanese: "小田原市",
            nameEnglish: "Odawara", url: "https://node.city.example", nextRoot: .zero, root: root)
    }

    /// Hashes that cost nothing.
    private static var accountRules: AccountRules {
        var rules = AccountRules()
        if let cost = PasswordCost(passes: 1, memoryBytes: 8_192) { rules.passwordCost = cost }
        return rules
    }
}
