internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import TestSupport
internal import UseCases

/// A node without a folder has little to keep up.
extension SmallNode: UpkeepOperations {
    func dataFolder() async throws -> String { "/data" }

    func attention(_ call: Call) async throws -> NodeAttention {
        NodeAttention(intake: [], folder: [], stores: [], clock: [])
    }

    func condition(_ call: Call) async throws -> NodeCondition { throw Self.refusal() }

    func verify(_ call: Call) async throws -> VerifyEverything.Answer {
        VerifyEverything.Answer(
            ok: true, entries: await own.chronicle.states.reduce(0) { $0 + Int($1.held) },
            stateHash: try await own.store.stateHash().hex, compared: nil)
    }

    func beginVerification(_ call: Call) async throws -> Bool { true }

    func verificationProgress() async throws -> VerificationProgress? { nil }

    func machine(callsItself: Bool) async throws -> MachineFacts {
        MachineFacts(freeBytes: nil, ownAddress: nil)
    }

    func makeBackup(in path: String?, waits: Bool, _ call: Call) async throws -> BackupItem? { nil }

    func listBackups(in path: String?, _ call: Call) async throws -> BackupList {
        BackupList(
            folder: nil, keysFolder: nil, time: "2:00", keep: 14, isSameDisk: nil, isRunning: false,
            backups: [], problem: nil)
    }

    func verifyBackup(at path: String?, _ call: Call) async throws -> BackupItem {
        BackupItem(
            name: "backup", path: "/backup", madeSeconds: 0, bytes: 0, triedSeconds: nil,
            problem: nil)
    }

    func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int, showsReasons: Bool
    ) async throws -> PageOfAudit.Answer {
        let lines = audit.all.enumerated().map { index, line in
            let reasons: [AuditLine.Detail] = line.details.compactMap { name, value in
                guard name == "reason", showsReasons, case .text(let text) = value else {
                    return nil
                }
                return AuditLine.Detail(name: name, value: text ?? "")
            }
            return AuditLine(
                at: "2026-05-20T09:30:00Z", act: line.act, by: line.account, details: reasons)
        }
        return PageOfAudit.Answer(lines: Array(lines.suffix(max(0, countMax))), next: nil)
    }
}
