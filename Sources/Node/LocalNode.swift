internal import Accounts
internal import Alliance
internal import FoundationEssentials
internal import Gate
internal import Ledger
package import Logging
internal import Mail
internal import Merge
package import NodeFolder
internal import Notices
internal import Peering
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff
internal import Sync
package import UseCases

/// What this target is: the composition root. It reads configuration, clock, randomness and keys, puts
/// the parts together, and answers commands. It is the only target that sees both Staff and Peering,
/// and it passes nothing from the one to the other but what the gate let through.
///
/// The node holds the folder's lock for as long as it lives.
package actor LocalNode {
    package let folder: DataFolder
    /// Opened once: deriving its key is dear.
    let keys: KeyFolder
    let descriptor: Descriptor
    let birth: Birth
    let chronicle: Chronicle
    let store: SQLiteStore
    let reader: AllianceReader
    /// The city's own; who writes goes through `gate`, which asks who is calling.
    let cityGate: Gatekeeper
    /// Replicas of advisers that can be written in here, each with a gate of its own.
    nonisolated let hosted = HostedReplicas()
    var hostedReplicas: [HostedReplica] {
        get { hosted.all }
        set { hosted.set(newValue) }
    }
    /// Answers what is asked.
    nonisolated let handler: RequestHandler
    nonisolated let members = MemberDirectory()
    let staff: StaffStore
    let screens: ScreenCache
    let contacts: ContactFile
    let audit: AuditFile
    let disk: DiskWatch
    let sums: StoreSums
    /// Why the folder was opened to be read only; nil where it can be written.
    let openFault: DiskFault?
    /// What was found damaged at the start and keeps nobody from working.
    var damaged: [Finding] = []
    let marks: StoreMarks
    let ownLogs: OwnLogWatch
    let readiness: GateReadiness
    /// Peers that are asked what they hold of our own logs.
    var comparing: [MemberID: Comparing] = [:]
    /// One of them brought a part of what it holds, and not all.
    var isAskedAgain = false
    /// A peer remembered more of our requests than we did.
    var hasLeapt = false
    /// Lines of the audit that strangers cause.
    var refusedSignIns = LineAllowance()
    let settings: NodeSettings
    /// What peers may bring.
    let intake: IntakeDesk
    let client: CurlClient
    let log: Logger
    var peers: PeerList { didSet { members.set(peers.names) } }
    /// When each peer is called, and what the last call found.
    var timetable: SyncTimetable
    nonisolated let syncBell = SyncBell()
    var conditions: [MemberID: String] = [:]
    /// How much the line to each peer carries.
    var paces: [MemberID: MessagePace] = [:]
    /// How far each peer's clock is ahead of ours, in seconds, as it said unsigned.
    var clockOffsets: [MemberID: Int64] = [:]
    var accounts: AccountStore?
    var notices: NoticeStore?
    let bell = NoticeBell()
    nonisolated let mail: MailDesk
    package private(set) var isClosed = false
    /// Pages that have a text open.
    nonisolated let live: LiveDesk
    /// How many of them wait at this moment.
    package nonisolated var pagesWaiting: Int { live.waitingCount }
    /// A check of everything that a page began.
    var verification: VerificationProgress?
    var verificationCount: VerificationCount?
    var verificationTask: Task<Void, Never>?
    var backupDesk = BackupDesk()
    private let lock: FolderLock

    /// `keys`: those that were opened already; else they are opened here, by their passphrase if they have one.
    package init(
        _ folder: DataFolder, lock: FolderLock, settings: NodeSettings,
        keys opened: KeyFolder? = nil,
        clock: SteadyClock = .machine, log: Logger
    ) async throws {
        try folder.checkNode()
        try OpenFiles.prepare()
        // Its making was finished; only the mark was left.
        try? SetupMark.end(in: folder)
        self.lock = lock
        self.folder = folder
        let keys = try opened ?? KeyFolder(opening: folder)
        self.keys = keys
        self.settings = settings
        self.live = LiveDesk(clock: clock)
        self.timetable = SyncTimetable(everySeconds: settings.syncEverySeconds)
        self.intake = Self.intake(folder, settings)
        self.log = log
        self.descriptor = try folder.ownDescriptor()
        self.birth = try folder.ownBirth()
        self.mail = MailDesk(
            settings.mail, base: settings.pagesURL ?? descriptor.url,
            randomBytes: SystemRandom.bytes, now: { LocalNode.now })
        let marks = try StoreMarks(reading: folder)
        self.marks = marks
        let peers = try PeerList(reading: folder, marks.file)
        self.peers = peers
        let ownLogs = OwnLogWatch(birth.replica)
        self.ownLogs = ownLogs
        try marks.checkLater()
        // What can be refused is refused before a database is opened: opening one to write changes its bytes,
        // and only ``close()`` takes their sum.
        _ = try Self.writingKey(birth, key: "writing", keys)
        self.contacts = try ContactFile(folder)
        var options = try settings.clientOptions()
        options.connectionsMax = SyncTimetable.connectionsMax
        self.client = try CurlClient(options)
        let disk = DiskWatch(folder, log: log)
        self.disk = disk
        var fault: DiskFault? = lock.isReadOnly ? disk.physical ?? .unwritable : nil
        let store = try Self.opening(
            &fault, disk, { try marks.openLedger() },
            orReading: { try SQLiteStore.readOnly(path: folder.ledger) })
        self.store = store
        let trust = peers.trust(own: descriptor)
        let chronicle = try await StoreReading.telling(folder.ledger) { [fault] in
            try await Chronicle(
                store: store, schema: AllianceSchema.schema, trust: trust, foldsRest: fault == nil)
        }
        self.chronicle = chronicle
        if fault == nil { _ = try await chronicle.learn(birth: birth.bytes) }
        await chronicle.observe { [live, bell] news in
            live.tell(news)
            // What was put off is folded long after it came.
            bell.ring()
        }
        self.reader = AllianceReader(store: store)
        let sums = try StoreSums(folder, isReadOnly: fault != nil)
        self.sums = sums
        try sums.opening(DataFolder.staffName)
        let staff = try Self.opening(
            &fault, disk, { try marks.openStaff(keys) },
            orReading: {
                try StaffStore(readingOnly: folder.staff, keys: try StaffKeyFile.keys(keys))
            })
        self.staff = staff
        try sums.opened(DataFolder.staffName)
        self.openFault = fault
        let screens = ScreenCache(staff)
        self.screens = screens
        let audit = AuditFile(folder)
        self.audit = audit
        let readiness = GateReadiness()
        self.readiness = readiness
        self.cityGate = try Self.gate(
            birth, key: "writing", keys, chronicle, store,
            Self.surroundings(
                of: birth.replica, readiness, screens: screens, audit: audit, bell: bell,
                disk: disk))
        let handlerNode = HandlerNode()
        self.handler = RequestHandler(
            HandlerParts(
                descriptor: descriptor, chronicle: chronicle, store: store, reader: reader,
                cityGate: cityGate, hosted: hosted, staff: staff, screens: screens,
                members: members, audit: audit, bell: bell, live: live,
                replica: birth.replica,
                suppression: settings.suppression,
                asksSecondFactorOfPosts: settings.secondFactorOfPosts,
                pageAddress: settings.pagesURL ?? descriptor.url,
                randomBytes: SystemRandom.bytes, node: handlerNode))
        members.set(peers.names)
        handlerNode.set(self)
        do {
            try await openHosted()
            try await checkMarkedEntries()
        } catch {
            await close()
            throw error
        }
        await noticeMove()
        // Of a folder that an earlier version made.
        if fault == nil, marks.file.holdsPeers == nil, !peers.peers.isEmpty {
            try? marks.change { $0.holdsPeers = true }
        }
        readiness.set(self)
    }

    var member: MemberID { descriptor.member }

    /// Ends every call that is under way, and makes no more: nobody who stops waits for a peer, or for a
    /// name server that does not answer.
    nonisolated func stopCalling() async { await client.shutdown() }

    /// Ends connections and files; nothing may be called afterwards.
    package func close() async {
        isClosed = true
        live.close()
        verificationTask?.cancel()
        await verificationTask?.value
        backupDesk.task?.cancel()
        await backupDesk.task?.value
        for call in comparing.values { call.task.cancel() }
        await keepMarks()
        await client.shutdown()
        await chronicle.stop()
        try? store.close()
        sums.closing(DataFolder.staffName) { try? staff.close() }
        if let accounts { sums.closing(DataFolder.accountsName) { try? accounts.close() } }
        if let notices { sums.closing(DataFolder.noticesName) { try? notices.close() } }
    }

    /// Opens a database; where the disk does not let it be written, to be read only.
    private static func opening<Store>(
        _ fault: inout DiskFault?, _ disk: DiskWatch, _ open: () throws -> Store,
        orReading read: () throws -> Store
    ) throws -> Store {
        if fault != nil { return try read() }
        do { return try open() } catch {
            guard let found = DiskFault(error), let store = try? read() else { throw error }
            fault = disk.physical ?? found
            return store
        }
    }

    /// Hands a replica's writing key from its file over to a gate; nobody else has it for a moment.
    static func gate(
        _ birth: Birth, key purpose: String, _ keys: KeyFolder, _ chronicle: Chronicle,
        _ store: SQLiteStore, _ surroundings: GateSurroundings
    ) throws -> Gatekeeper {
        try Gatekeeper(
            birth: birth, key: try writingKey(birth, key: purpose, keys), chronicle: chronicle,
            store: store, surroundings: surroundings)
    }

    private static func writingKey(
        _ birth: Birth, key purpose: String, _ keys: KeyFolder
    ) throws -> WritingKey {
        guard let key = WritingKey(seed: try KeyFile.read(purpose: purpose, in: keys)),
            key.publicKey == birth.writingKey
        else { throw KeyFile.damaged(purpose: purpose, in: keys.folder) }
        return key
    }

    static func surroundings(
        of replica: ReplicaID, _ readiness: GateReadiness, screens: ScreenCache, audit: AuditFile,
        bell: NoticeBell, disk: DiskWatch
    ) -> GateSurroundings {
        GateSurroundings(
            quarterHours: { UInt32(clamping: Int(Date().timeIntervalSince1970 / 900)) },
            randomBytes: SystemRandom.bytes,
            screen: screens.current,
            audit: { release in
                try await audit.note(
                    "release",
                    [
                        "record": .text(release.record?.description),
                        "kinds": .texts(release.kinds.map { "\($0)" }),
                        "reason": .text(release.reason),
                    ], by: release.account)
            },
            warned: { hits in ScreeningNotes.current?.add(hits) },
            ready: { try await readiness.check(replica) },
            published: { entry, account in
                disk.wrote(.ledger)
                await readiness.published()
                await bell.wrote(entry, by: account)
            })
    }
}
