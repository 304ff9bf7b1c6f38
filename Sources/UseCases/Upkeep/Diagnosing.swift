internal import FoundationEssentials
internal import Ledger
package import Requests

extension Diagnose: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Diagnosis {
        try await handler.diagnosis(callsItself: callsItself, call)
    }
}

extension RequestHandler {
    private static let checkDays: Int64 = 35
    private static let backupHours: Int64 = 36
    /// Less free space than this wants a look.
    private static let freeBytesMin = 1 << 30

    /// What `status` warns of, sorted by what it concerns; where it says nothing of an area, what is so there.
    func diagnosis(callsItself: Bool, _ call: Call) async throws -> Diagnosis {
        let status = try await status(call)
        let condition = try await node.upkeep.condition(call)
        let machine = try await node.upkeep.machine(callsItself: callsItself)
        let backups = try await node.upkeep.listBackups(in: nil, call)
        var checks = status.attention.map { Self.check($0, call) }
        checks += try await peerChecks(status, call)
        checks += Self.ownChecks(condition, machine, call)
        checks.append(Self.verification(condition, call))
        checks += Self.backup(backups, call)
        for area in Diagnosis.Area.allCases where !checks.contains(where: { $0.area == area }) {
            if let well = Self.well(area, status, condition, call) { checks.append(well) }
        }
        let order = Dictionary(
            uniqueKeysWithValues: Diagnosis.Area.allCases.enumerated().map { ($1, $0) })
        return Diagnosis(
            checks: checks.enumerated().sorted { one, other in
                let (left, right) = (order[one.element.area] ?? 0, order[other.element.area] ?? 0)
                return (left, one.offset) < (right, other.offset)
            }.map(\.element))
    }

    // MARK: What status warns of

    private static func check(_ item: Attention, _ call: Call) -> Diagnosis.Check {
        let (area, state) = place(item.code)
        let more = remedy(item.code).map { call.words($0) } ?? ""
        return Diagnosis.Check(
            area, state, code: item.code,
            item.message + (more.isEmpty ? "" : call.words(ja: "。", en: ". ") + more))
    }

    private static func place(_ code: String) -> (Diagnosis.Area, Diagnosis.State) {
        switch code {
        case "disk_full", "disk_unwritable", "disk_failed": (.disk, .fault)
        case "disk_low", "member_budget", "folding_costly": (.disk, .look)
        case "damaged_file", "own_log_short", "staff_list_missing": (.folder, .fault)
        case "own_log_restored", "own_log_uncompared": (.folder, .look)
        case "keys_partly_protected": (.keys, .fault)
        case "root_key_here": (.keys, .look)
        case "clock": (.clock, .fault)
        case "tls_expires": (.certificate, .look)
        case "diverged", "peer_silent_for", "missing_peer": (.peers, .fault)
        case "unknown_member", "peers_differ", "waiting": (.peers, .look)
        case "candidates", "month_differs": (.records, .look)
        case "descriptor_names_person": (.address, .fault)
        case "mail_failing", "mail_no_address": (.mail, .fault)
        case "backup_same_disk": (.backup, .look)
        default:
            if code.hasPrefix("tls") {
                (.certificate, .fault)
            } else if code.hasPrefix("adviser") {
                (.records, .look)
            } else if code.hasPrefix("backup") {
                (.backup, .fault)
            } else {
                (.folder, .fault)
            }
        }
    }

    /// What the sentence of `status` leaves to whoever knows the product.
    private static func remedy(_ code: String) -> PersonMessage? {
        switch code {
        case "candidates":
            PersonMessage(
                ja: "画面の「ほかの案」で、その記録の市の人が選びます", en: "People of that city choose one on its page")
        case "waiting":
            PersonMessage(
                ja: "次の同期で届くのを待つか、tasukeai sync", en: "Wait for the next sync, or tasukeai sync")
        case "peers_differ":
            PersonMessage(
                ja: "互いの tasukeai peer list を比べ、足りない方が記述書を加えます",
                en: "Compare tasukeai peer list on both sides; who lacks one adds its descriptor")
        default: nil
        }
    }

    // MARK: What is looked at here

    private func peerChecks(_ status: NodeStatus, _ call: Call) async throws -> [Diagnosis.Check] {
        try await node.peers.peerStandings().map { peer in
            let name = call.words(ja: peer.names.japanese, en: peer.names.english)
            if let problem = peer.problem, !peer.url.isEmpty {
                return Diagnosis.Check(
                    .peers, .fault, code: problem.code, name + ": " + call.words(problem.message))
            }
            let last = [peer.lastSync, peer.lastHeard].compactMap(\.self).max()
            guard let last else {
                return Diagnosis.Check(
                    .peers, .look, code: "never_synced",
                    call.words(
                        ja: "\(name): まだ一度も同期していません。tasukeai sync \(peer.member.text) で試してください",
                        en: "\(name): never synced yet; try tasukeai sync \(peer.member.text)"))
            }
            let row = status.peers.first { $0.id == peer.member.text }
            let time = Date(timeIntervalSince1970: last).ISO8601Format()
            return Diagnosis.Check(
                .peers, .well,
                call.words(
                    ja: "\(name): 最後の同期 \(time)、まだ送っていない記録 \(row?.ahead ?? 0) 件",
                    en: "\(name): last sync \(time), entries not sent yet: \(row?.ahead ?? 0)"))
        }
    }

    private static func ownChecks(
        _ condition: NodeCondition, _ machine: MachineFacts, _ call: Call
    ) -> [Diagnosis.Check] {
        var checks: [Diagnosis.Check] = []
        if let free = machine.freeBytes {
            let mebibytes = free >> 20
            checks.append(
                Diagnosis.Check(
                    .disk, free < freeBytesMin ? .look : .well,
                    code: free < freeBytesMin ? "disk_small" : nil,
                    call.words(
                        ja: "空き \(mebibytes) MiB" + (free < freeBytesMin ? "。早めに空きを作ってください" : ""),
                        en: "\(mebibytes) MiB free"
                            + (free < freeBytesMin ? "; make room in time" : ""))))
        }
        if let problem = machine.ownAddress {
            checks.append(
                Diagnosis.Check(
                    .address, .look, code: problem.code,
                    call.words(
                        ja: "自分のアドレス（\(condition.address)）を、この機械から呼べませんでした: ",
                        en:
                            "This node's own address (\(condition.address)) could not be called from here: "
                    )
                        + call.words(problem.message)))
        }
        if condition.protection == .none {
            checks.append(
                Diagnosis.Check(
                    .keys, .look, code: "keys_plain",
                    call.words(
                        ja: "鍵はパスフレーズで暗号化されていません。ディスクを暗号化していないなら、ノードを止めて tasukeai keys protect",
                        en:
                            "The keys are not under a passphrase: unless the disk is encrypted, stop the node and run "
                            + "tasukeai keys protect")))
        }
        return checks
    }

    private static func verification(_ condition: NodeCondition, _ call: Call) -> Diagnosis.Check {
        guard let last = condition.lastCheck else {
            return Diagnosis.Check(
                .verification, .look, code: "never_verified",
                call.words(
                    ja: "データの検査をまだしていません。tasukeai verify",
                    en: "Nothing was verified yet: tasukeai verify"))
        }
        guard last.isSound else {
            return Diagnosis.Check(
                .verification, .fault, code: "verify_failed",
                call.words(
                    ja: "最後の検査で異常が見つかりました。tasukeai verify が、直し方を示します",
                    en: "The last check found damage; tasukeai verify says what to do"))
        }
        let days = max(0, call.seconds - last.seconds) / 86_400
        let isOld = days > checkDays
        return Diagnosis.Check(
            .verification, isOld ? .look : .well, code: isOld ? "verify_old" : nil,
            call.words(
                ja: "最後の検査は \(days) 日前、異常なし" + (isOld ? "。そろそろ tasukeai verify" : ""),
                en: "last checked \(days) days ago, sound"
                    + (isOld ? "; time for tasukeai verify" : "")))
    }

    private static func backup(_ list: BackupList, _ call: Call) -> [Diagnosis.Check] {
        guard list.folder != nil else {
            return [
                Diagnosis.Check(
                    .backup, .look, code: "backup_unset",
                    call.words(
                        ja: "毎日のバックアップが設定されていません。tasukeai setup か、設定 backup.folder で決めてください",
                        en: "No daily backups are set: tasukeai setup, or the setting backup.folder"
                    ))
            ]
        }
        guard let newest = list.backups.first else {
            return [
                Diagnosis.Check(
                    .backup, .fault, code: "no_backup",
                    call.words(
                        ja: "バックアップがまだありません。tasukeai backup make",
                        en: "There is no backup yet: tasukeai backup make"))
            ]
        }
        let hours = max(0, call.seconds - newest.madeSeconds) / 3_600
        let state: Diagnosis.State =
            newest.problem != nil
            ? .fault : hours > backupHours ? .fault : newest.isSound ? .well : .look
        let tried =
            switch (newest.problem, newest.isSound) {
            case (.some, _): PersonMessage(ja: "試し戻しで使えませんでした", en: "unusable when it was tried")
            case (nil, true): PersonMessage(ja: "試し戻し異常なし", en: "tried, sound")
            case (nil, false): PersonMessage(ja: "試し戻しはまだ", en: "not tried yet")
            }
        let remedy =
            state == .well
            ? "" : call.words(ja: "。tasukeai backup make", en: ": tasukeai backup make")
        return [
            Diagnosis.Check(
                .backup, state, code: newest.problem ?? (state == .well ? nil : "backup_old"),
                call.words(
                    ja: "最後のバックアップは \(hours) 時間前、" + tried.japanese,
                    en: "last backup \(hours) hours ago, " + tried.english) + remedy)
        ]
    }

    /// What is so where nothing is to be said; nil for an area that this node has not.
    private static func well(
        _ area: Diagnosis.Area, _ status: NodeStatus, _ condition: NodeCondition, _ call: Call
    ) -> Diagnosis.Check? {
        let words: PersonMessage? =
            switch area {
            case .folder:
                PersonMessage(
                    ja: "\(condition.folder)、記録 \(status.entries) 件",
                    en: "\(condition.folder), \(status.entries) entries")
            case .keys: PersonMessage(ja: "すべてパスフレーズで暗号化してあります", en: "all under a passphrase")
            case .clock: PersonMessage(ja: "ずれの兆しはありません", en: "no sign that it is wrong")
            case .certificate: line(condition.line)
            case .address:
                condition.address.isEmpty
                    ? PersonMessage(
                        ja: "なし（このノードから呼ぶだけで同期します）", en: "none: this node calls the others")
                    : PersonMessage(ja: condition.address, en: condition.address)
            case .peers: PersonMessage(ja: "ほかの市はまだ加えていません", en: "no other city yet")
            case .records: PersonMessage(ja: "決めるべきことはありません", en: "nothing awaits a decision")
            case .mail:
                condition.mail.map { PersonMessage(ja: "\($0.relay) から送ります", en: "by \($0.relay)") }
            case .disk, .verification, .backup: nil
            }
        return words.map { Diagnosis.Check(area, .well, call.words($0)) }
    }

    private static func line(_ line: NodeCondition.Line) -> PersonMessage {
        switch line {
        case .tls(let until):
            let day = until.map {
                Date(timeIntervalSince1970: TimeInterval($0)).ISO8601Format()
            }
            return PersonMessage(
                ja: "このノードの証明書、期限 \(day ?? "不明")", en: "this node's own, until \(day ?? "unknown")")
        case .proxies: return PersonMessage(ja: "プロキシが持っています", en: "the proxy has it")
        case .thisMachine:
            return PersonMessage(ja: "使っていません（この機械の中だけ）", en: "none: this machine alone")
        }
    }
}
