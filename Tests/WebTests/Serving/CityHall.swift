internal import Accounts
internal import Edge
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import Logging
internal import NIOCore
internal import NIOEmbedded
internal import Node
internal import NodeFolder
internal import Requests
internal import Staff
internal import Synchronization
internal import UseCases
internal import Web

/// A node with its pages in this process: real files, real accounts, requests through the real router.
struct CityHall {
    static let host = "odawara.localhost"
    static let password = "夕焼けと海と五時四十五分"

    let node: LocalNode
    let accounts: AccountStore
    private let responder: RouterResponder<NodeRequestContext>
    let clock = HallClock()
    /// Whether chiefs and managers set a second factor before anything else, as they must.
    var enrolsPosts = true

    /// One section with a 係長, a 庶務担当係長 and a 所属長, and people enough for a unit.
    init(edge: EdgeRule = .local, settings: NodeSettings = NodeSettings()) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/hall-\(UUID().uuidString)"
        let folder = DataFolder(path)
        _ = try NodeSetup.initialize(
            folder,
            NodeSetup.Request(
                member: try MemberID("142069"), nameJapanese: "小田原市", nameEnglish: "Odawara",
                url: "", space: try SpaceFile.kanagawa()))
        guard let lock = try FolderLock(folder) else { throw NodeError.folderBusy(path) }
        let log = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        node = try await LocalNode(
            folder, lock: lock, settings: settings, clock: clock.steady, log: log)
        accounts = try await node.openAccounts()
        let router = Router(context: NodeRequestContext.self)
        PageRoutes(
            node: node, logins: node.logins,
            settings: PageSettings(
                accounts: accounts, arrival: edge.arrival, clock: { [clock] in clock.now }),
            log: log
        ).add(to: router)
        responder = router.buildResponder()
        try await load()
    }

    /// Imports the list, without somebody or with another name under a number.
    func load(
        without left: String? = nil, renaming number: String? = nil, to name: String = "",
        _ choice: RenamedPeople.Choice = .same
    ) async throws {
        var csv = "section,name,employee_number,role\n"
        let roles = ["section_chief", "general_affairs_chief", "manager"]
        for place in 0..<12 {
            let role = place < roles.count ? roles[place] : "staff"
            let section = role == "manager" ? "総務部/職員課" : "総務部/職員課/人事係\(place % 2)"
            guard left != "T\(place)" else { continue }
            let shown = number == "T\(place)" ? name : "架空 \(place)郎"
            csv += "\(section),\(shown),T\(place),\(role)\n"
        }
        let bytes = Array(csv.utf8)
        let request = ImportStaff(
            csv: FileContents(bytes), renamed: RenamedAnswer(all: choice.rawValue))
        _ = try await node.ask(request, .test(as: "職員課", account: "test"))
    }

    func tag(of name: String) throws -> LoginTag {
        guard let tag = LoginTag(try node.logins.loginTag(of: name)) else {
            throw PageTestError.noSource
        }
        return tag
    }

    /// Signs somebody in who has one post only, without a second factor: for that a session is made
    /// whose account shows its code, as in a browser.
    func session(_ role: CityRole) async throws -> SessionToken {
        let (name, granted): (String, AccountRole?) =
            switch role {
            case .person: ("T9", nil)
            case .sectionChief: ("T0", nil)
            case .generalAffairsChief: ("T1", nil)
            case .manager: ("T2", nil)
            case .personnel: ("personnel", .personnel)
            case .member: ("member", .member)
            case .adviser: ("adviser", .adviser)
            case .observer: ("observer", .observer)
            case .administrator: ("administrator", .administrator)
            }
        let now = clock.now
        let tag = try tag(of: name)
        let person = try await node.logins.standing(ofTag: tag.bytes, seconds: now)?.person
        let slip = try await accounts.issueSlip(
            SlipRequest(
                tag: tag, roles: granted.map { [$0] } ?? [], isStaff: granted == nil,
                holder: person, removesSecondFactor: true), by: nil, seconds: now)
        guard let source = SourceAddress([]) else { throw PageTestError.noSource }
        let begun = try await accounts.redeemSlip(
            tag: tag, code: slip.code, newPassword: Self.password,
            near: PasswordSurroundings(loginName: name), from: source, seconds: now)
        let isPostOfOthers = [.sectionChief, .generalAffairsChief, .manager].contains(role)
        guard begun.session.state == .enrolmentNeeded || isPostOfOthers && enrolsPosts else {
            return begun.token
        }
        let enrolment = try await accounts.beginEnrolment(
            begun.token, issuer: "test", loginName: name, seconds: now)
        let code = try TestCode.of(enrolment.secretBase32, seconds: now)
        return try await accounts.confirmEnrolment(begun.token, code: code, seconds: now).begun
            .token
    }

    /// What the node answers to a request of a browser.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ token: SessionToken?,
        form: [(String, String)] = [], raw: [UInt8]? = nil, headers extra: HTTPFields = [:],
        host: String = host,
        from remote: String = "127.0.0.1"
    ) async throws -> PageAnswer {
        var headers = extra
        if let token { headers[.cookie] = "__Host-tasukeai=\(token.text)" }
        if method == .post, headers[.contentType] == nil {
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        let typed = form.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
            .joined(separator: "&")
        let body = raw ?? Array(typed.utf8)
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: path,
                headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: remote, port: 4_711)
        let context = NodeRequestContext(
            source: ApplicationRequestContextSource(
                channel: channel, logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        return PageAnswer(
            status: response.status.code, body: try await PageBody.text(of: response.body),
            headers: response.headers)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count < 2 ? "0" + digits : digits)
        }.joined()
    }
}

/// The clock of the pages, and of those that wait, which only `move` drives: a test that takes long on a busy
/// machine must not have tries again, or lose its seat, because of that.
final class HallClock: Sendable {
    private let seconds = Mutex(Int64(Date().timeIntervalSince1970))

    var now: Int64 { seconds.withLock { $0 } }

    func move(_ count: Int64) { seconds.withLock { $0 += count } }

    var steady: SteadyClock {
        SteadyClock(
            now: { [self] in .seconds(now) },
            sleep: { [self] end in
                while .seconds(now) < end { try await Task.sleep(for: .milliseconds(5)) }
            })
    }
}
