internal import Accounts
internal import FoundationEssentials
internal import Ledger
internal import Logging
internal import Merge
internal import NodeFolder
internal import Notices
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff

/// Everything that can be checked: every file of the folder, every entry, every signed head, and every row
/// that people read. All that was found is named in one error.
extension LocalNode {
    func verifyAll(_ call: Call) async throws -> VerifyEverything.Answer {
        for replica in ownLogs.replicas {
            guard let short = await shortLog(replica) else { continue }
            throw NodeError.ownLogShort(held: short.held, expected: short.expected)
        }
        var findings = try inspection.essential() + inspection.other()
        findings += try await verifyStores()
        let all = await chronicle.states.reduce(0) { $0 + Int(clamping: $1.held) }
        let progress = VerificationCount(all: all * 2, report: call.progress)
        verificationCount = progress
        defer { verificationCount = nil }
        let check = LedgerVerification(
            store: store, space: descriptor.space, passed: progress.add)
        let outcome = try await StoreReading.telling(folder.ledger) { try await check.run() }
        findings += outcome.findings
        guard findings.isEmpty else {
            // A disk that does not read looks like damage to SQLite.
            for name in StoreName.allCases where hasFile(name.fileName) {
                try DurableFile.readThrough(folder.path(of: name))
            }
            throw NodeError.damage(findings)
        }
        return VerifyEverything.Answer(
            ok: true, entries: outcome.entries, stateHash: outcome.hash?.hex,
            compared: outcome.isCompared ? nil : false)
    }

    /// What a node needs that serves: to write, and files that are whole. What is damaged beside them is
    /// told, and stops nobody.
    func prepareToServe() throws {
        if let openFault { throw NodeError.cannotServe(openFault) }
        let findings = try inspection.essential()
        guard findings.isEmpty else { throw NodeError.damage(findings) }
        damaged = try inspection.other()
        for finding in damaged {
            log.error("damaged file", metadata: ["file": "\(finding.file)"])
        }
        _ = try openNotices()
    }

    var inspection: FolderInspection { FolderInspection(folder: folder, keys: keys) }

    private func verifyStores() async throws -> [Finding] {
        var findings: [Finding] = []
        findings += try await store(DataFolder.staffName) { try await staff.verify() }
        if !staff.isMaster(try StaffKeyFile.seed(keys)) {
            findings.append(
                .file("keys/staff.key", ja: "職員の記録の鍵ではありません", en: "not the staff records' key"))
        }
        if hasFile(DataFolder.accountsName) {
            findings += try await store(DataFolder.accountsName) {
                try await openAccounts().verify()
            }
        }
        if hasFile(DataFolder.noticesName) {
            findings += try await store(DataFolder.noticesName) {
                try await openNotices().verify()
            }
        }
        for name in sums.altered where !findings.contains(where: { $0.file == name }) {
            findings.append(
                .file(
                    name,
                    ja: "最後に閉じたときの中身と違います。自分で戻した場合は tasukeai store accept "
                        + name.split(separator: ".")[0] + " --reason 理由",
                    en: "not as it was when it was closed last; if you put it there yourself: "
                        + "tasukeai store accept " + name.split(separator: ".")[0]
                        + " --reason WHY"))
        }
        return findings
    }

    private func hasFile(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.path + "/" + name)
    }

    /// Gives a finding where a database is damaged; a fault of the disk goes on as what it is.
    private func store(_ name: String, _ check: () async throws -> Void) async throws -> [Finding] {
        do {
            try await check()
            return []
        } catch {
            switch error {
            case StaffError.keysDoNotFit:
                return [
                    .file(
                        "keys/people", ja: "職員の記録の鍵が読めないか、この記録のものではありません",
                        en: "the keys of the staff records do not read, or are not theirs")
                ]
            case StaffError.databaseCorrupt, StaffError.databaseForeign, StaffError.databaseNewer,
                AccountsError.databaseCorrupt, AccountsError.databaseForeign,
                AccountsError.databaseNewer, AccountsError.keysDoNotFit, NoticesError.corrupt,
                NoticesError.foreign, NoticesError.newer:
                return [
                    Finding(
                        file: name,
                        what: PersonMessage(
                            ja: NodeError(wrapping: error).message.text(japanese: true),
                            en: NodeError(wrapping: error).message.text(japanese: false)),
                        remedies: [.backup], code: NodeError(wrapping: error).code)
                ]
            default: throw error
            }
        }
    }
}
