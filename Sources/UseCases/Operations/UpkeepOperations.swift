package import Requests

/// What the node knows of its own folder, keys, files and line, and does with them.
package protocol UpkeepOperations: Sendable {
    /// The path of the data folder.
    func dataFolder() async throws -> String
    func attention(_ call: Call) async throws -> NodeAttention
    func condition(_ call: Call) async throws -> NodeCondition
    /// Remembers when, so that an administrator sees that nobody did.
    func verify(_ call: Call) async throws -> VerifyEverything.Answer
    /// False where a check is under way already.
    func beginVerification(_ call: Call) async throws -> Bool
    /// nil where none is under way that was begun beside the node's work.
    func verificationProgress() async throws -> VerificationProgress?
    /// `callsItself`: whether the own address is called.
    func machine(callsItself: Bool) async throws -> MachineFacts
    /// nil: the folder of the settings. The answer is nil where it was only begun.
    func makeBackup(in path: String?, waits: Bool, _ call: Call) async throws -> BackupItem?
    func listBackups(in path: String?, _ call: Call) async throws -> BackupList
    /// nil: the newest in the folder of the settings.
    func verifyBackup(at path: String?, _ call: Call) async throws -> BackupItem
    /// `showsReasons`: what people typed, who may have named somebody.
    func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int, showsReasons: Bool
    ) async throws -> PageOfAudit.Answer
}

/// What `status` says of the node itself, in the order in which it is told.
package struct NodeAttention: Sendable {
    /// What is put off of what peers bring.
    package let intake: [Attention]
    /// The keys, the disk, damaged files.
    package let folder: [Attention]
    /// The certificate, and what became of our own logs.
    package let stores: [Attention]
    package let clock: [Attention]

    package init(
        intake: [Attention], folder: [Attention], stores: [Attention], clock: [Attention]
    ) {
        self.intake = intake
        self.folder = folder
        self.stores = stores
        self.clock = clock
    }
}

/// What the machine under a node says of itself.
package struct MachineFacts: Sendable {
    package struct Problem: Sendable {
        package let code: String
        package let message: PersonMessage

        package init(code: String, message: PersonMessage) {
            self.code = code
            self.message = message
        }
    }

    /// On the disk of the data folder; nil where it does not say.
    package let freeBytes: Int?
    /// Why the own address did not answer; nil where it did, or was not called.
    package let ownAddress: Problem?

    package init(freeBytes: Int?, ownAddress: Problem?) {
        self.freeBytes = freeBytes
        self.ownAddress = ownAddress
    }
}

/// What the node does with the city's relay. An address passes through and is neither kept nor logged.
package protocol MailOperations: Sendable {
    /// Whether the settings name a relay, and the pages have an address for the link.
    var isOn: Bool { get }
    /// Whether a text is an address that a relay takes.
    func admits(_ address: String) -> Bool
    /// Mails the code by which somebody confirms an address. Returns once the relay took it.
    func mail(code: String, to address: String) async throws
}
