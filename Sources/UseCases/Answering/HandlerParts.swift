package import Accounts
package import Alliance
package import CivicCalendar
package import Gate
package import Ledger
internal import Merge
package import Notices
package import Records
internal import Requests
package import Staff

/// What a handler works with, given by the composition root.
package struct HandlerParts: Sendable {
    package let descriptor: Descriptor
    package let chronicle: Chronicle
    package let store: any SpaceStore
    package let reader: AllianceReader
    /// The city's own; who writes goes through ``RequestHandler/gate(_:)``, which asks who is calling.
    package let cityGate: Gatekeeper
    package let hosted: HostedReplicas
    package let staff: StaffStore
    package let screens: ScreenCache
    package let members: MemberDirectory
    package let audit: any AuditLog
    /// Which login wrote what this node published.
    package let bell: NoticeBell
    /// Pages that have a text open.
    package let live: LiveDesk
    /// This city's own.
    package let replica: ReplicaID
    package let suppression: SuppressionRule
    /// Whether posts that see other people's records ask for a second factor.
    package let asksSecondFactorOfPosts: Bool
    /// Of the pages; empty where none is known.
    package let pageAddress: String
    /// So many fresh random bytes.
    package let randomBytes: @Sendable (Int) -> [UInt8]
    /// What only the node itself can do: its peers, its folder, its keys.
    package let node: any NodeOperations

    package init(
        descriptor: Descriptor, chronicle: Chronicle, store: any SpaceStore, reader: AllianceReader,
        cityGate: Gatekeeper, hosted: HostedReplicas, staff: StaffStore, screens: ScreenCache,
        members: MemberDirectory,
        audit: any AuditLog, bell: NoticeBell, live: LiveDesk, replica: ReplicaID,
        suppression: SuppressionRule, asksSecondFactorOfPosts: Bool, pageAddress: String,
        randomBytes: @escaping @Sendable (Int) -> [UInt8], node: any NodeOperations
    ) {
        self.descriptor = descriptor
        self.chronicle = chronicle
        self.store = store
        self.reader = reader
        self.cityGate = cityGate
        self.hosted = hosted
        self.staff = staff
        self.screens = screens
        self.members = members
        self.audit = audit
        self.bell = bell
        self.live = live
        self.replica = replica
        self.suppression = suppression
        self.asksSecondFactorOfPosts = asksSecondFactorOfPosts
        self.pageAddress = pageAddress
        self.randomBytes = randomBytes
        self.node = node
    }
}

extension RequestHandler {
    nonisolated var member: MemberID { parts.descriptor.member }
    nonisolated var chronicle: Chronicle { parts.chronicle }
    nonisolated var store: any SpaceStore { parts.store }
    nonisolated var reader: AllianceReader { parts.reader }
    nonisolated var staff: StaffStore { parts.staff }
    nonisolated var screens: ScreenCache { parts.screens }
    nonisolated var members: MemberDirectory { parts.members }
    nonisolated var audit: any AuditLog { parts.audit }
    nonisolated var live: LiveDesk { parts.live }
    nonisolated var suppression: SuppressionRule { parts.suppression }
    nonisolated var node: any NodeOperations { parts.node }
}

/// The local audit; it never leaves the city and holds no text of a record.
package protocol AuditLog: Sendable {
    /// Durable when it returns. `account`: who acted; empty for nobody in particular.
    func note(
        _ act: String, _ details: [String: AuditDetail], by account: String
    ) async throws
}

/// What stands beside an act of the audit.
package enum AuditDetail: Codable, Sendable {
    case text(String?)
    case number(Int)
    case flag(Bool)
    case texts([String])
}

/// What only the node itself can do, and the requests about it hand on.
package protocol NodeOperations: Sendable {
    /// Opened when they are first needed.
    func accounts() async throws -> AccountStore
    func notices() async throws -> NoticeStore
    /// By law, changed by the city's own file.
    func holidays() async throws -> HolidayCalendar
    /// Ends the logins of people who left; nothing where the accounts were never opened.
    func sweepLogins(by account: String) async
    /// Audits that a sign-in was refused, of strangers only so many a minute.
    func noteRefusedSignIn(from address: String) async throws

    var mail: any MailOperations { get throws }
    var peers: any PeerOperations { get throws }
    var advisers: any AdviserOperations { get throws }
    var upkeep: any UpkeepOperations { get throws }
}
