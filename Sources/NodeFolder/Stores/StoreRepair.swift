internal import Alliance
internal import FoundationEssentials
internal import Glibc
package import JSON
internal import Ledger
internal import Merge
internal import Requests
internal import SQLiteLedger

/// The way on for an administrator where a database is lost for good: said with a reason, audited, and
/// never silent. The node must not run; whoever calls holds the folder's lock, and has checked the reason by
/// the rules for all that is typed.
package struct StoreRepair {
    private let folder: DataFolder
    private let reason: String
    /// Who accepts the loss.
    private let account: String
    private let isJapanese: Bool

    package init(_ folder: DataFolder, reason: String, by account: String, isJapanese: Bool) {
        self.folder = folder
        self.reason = reason
        self.account = account
        self.isJapanese = isJapanese
    }

    /// How each database stands against its mark; opens nothing.
    package static func list(_ folder: DataFolder) -> JSONValue {
        let marks = try? StoreMarks(reading: folder)
        var rows = StoreName.allCases.map { name -> JSONValue in
            [
                "store": .string(name.rawValue), "file": .string(folder.path(of: name)),
                "state": .string(
                    marks.map { $0.fault(of: name)?.rawValue ?? "ok" } ?? "unknown"),
            ]
        }
        let people = marks.map { (try? $0.checkPeople()) != nil }
        rows.append([
            "store": "people", "file": .string(folder.people),
            "state": .string(
                people.map { $0 ? "ok" : StoreMarks.Fault.absent.rawValue } ?? "unknown"),
        ])
        return ["stores": .array(rows)]
    }

    /// Goes on with what is there, or with nothing where nothing is.
    package func accept(_ word: String) async throws -> JSONValue {
        if word == "marks" { return try await acceptMarks() }
        let name = try store(word)
        let marks = try StoreMarks(reading: folder)
        guard let fault = marks.fault(of: name) else {
            if try await acceptAltered(name) { return answer(name, "altered") }
            guard name == .ledger else { throw NodeError.nothingToAccept(word) }
            return try await acceptShortLog(marks)
        }
        try await note(name, fault.rawValue)
        try take(name, fault, marks)
        try StoreSums(folder, isReadOnly: false).forget(name.fileName)
        return answer(name, fault.rawValue)
    }

    /// Sets a database aside under another name and begins a new one: the way on from one that is
    /// damaged. Nothing is deleted.
    package func renew(_ word: String) async throws -> JSONValue {
        let name = try store(word)
        let marks = try StoreMarks(reading: folder)
        try await note(name, "renewed")
        // First the mark: a process that is killed now leaves the old file, under a mark that takes
        // whatever lies there, and the sum that still tells what is wrong with it. The sum goes last; one
        // that is left holds nobody up who begins anew (``StoreSums/opened(_:)``).
        // A staff list begun anew is sealed under new keys, if the old ones are lost.
        let losesKeys = name == .staff && (try? marks.checkPeople()) == nil
        try marks.change { file in
            file.stores[name.rawValue] = nil
            if losesKeys { file.holdsPeople = false }
        }
        let aside = try setAside(folder.path(of: name))
        if losesKeys { _ = try setAside(folder.people) }
        try StoreSums(folder, isReadOnly: false).forget(name.fileName)
        return answer(name, "renewed").replacing("set_aside", with: JSONValue(aside))
    }

    /// A database that is not as it was when it was closed last, and is taken as it is now.
    private func acceptAltered(_ name: StoreName) async throws -> Bool {
        let sums = try StoreSums(folder, isReadOnly: false)
        try sums.opening(name.fileName)
        guard sums.altered.contains(name.fileName) else { return false }
        try await note(name, "altered")
        try sums.forget(name.fileName)
        return true
    }

    private func take(_ name: StoreName, _ fault: StoreMarks.Fault, _ marks: StoreMarks) throws {
        switch fault {
        case .absent, .empty:
            // A log that was left beside it is not the new file's.
            try marks.change { $0.stores[name.rawValue] = nil }
            _ = try setAside(marks.folder.path(of: name))
        case .other, .older:
            guard let found = FoundStore?.read(name, in: marks.folder) else { return }
            try marks.change {
                $0.stores[name.rawValue] = .init(
                    identity: Hexadecimal.text(found.identity), isBegun: false,
                    writes: found.writes, people: found.people)
            }
        }
    }

    /// The marks are gone: those of what is there, and the peers are asked about our own logs.
    private func acceptMarks() async throws -> JSONValue {
        guard (try? StoreMarks(reading: folder)) == nil else {
            throw NodeError.nothingToAccept("marks")
        }
        var file = StoreMarkFile()
        var absent: [JSONValue] = []
        for name in StoreName.allCases {
            guard let found = FoundStore?.read(name, in: folder) else {
                absent.append(.string(name.rawValue))
                continue
            }
            file.stores[name.rawValue] = .init(
                identity: Hexadecimal.text(found.identity), isBegun: false, writes: found.writes,
                people: found.people)
            if name == .staff, found.people > 0 { file.expectsStaff = true }
        }
        file.holdsPeople = access(folder.people, F_OK) == 0
        // Whoever has people's keys had people: without their list nothing is published.
        if file.holdsPeople { file.expectsStaff = true }
        try await AuditFile(folder).append(
            "store_accept",
            ["store": "marks", "reason": .string(reason), "absent": .array(absent)],
            by: account)
        try StoreMarks.write(file, folder, { _ in })
        // A database that is made anew is not as the lost one was when it was closed.
        let sums = try StoreSums(folder, isReadOnly: false)
        for name in StoreName.allCases where file.stores[name.rawValue] == nil {
            try sums.forget(name.fileName)
        }
        // Whether the folder is a copy nobody knows any more, so it is taken for one.
        unlink(folder.place)
        return [
            "store": "marks", "absent": .array(absent),
            "next": .string(next(.ledger)),
        ]
    }

    /// Our own log ends before an entry that was acknowledged, and nobody can give it back.
    private func acceptShortLog(_ marks: StoreMarks) async throws -> JSONValue {
        let store = try SQLiteStore(path: folder.ledger)
        defer { try? store.close() }
        var lost: [JSONValue] = []
        let held = Dictionary(try await store.logs().map { ($0.replica.description, $0) }) {
            first, _ in first
        }
        for (replica, mark) in marks.file.logs.sorted(by: { $0.key < $1.key }) {
            let last = held[replica]?.held ?? 0
            guard last < mark.sequence else { continue }
            lost.append([
                "replica": .string(replica), "from": .int(Int(clamping: last + 1)),
                "through": .int(Int(clamping: mark.sequence)),
            ])
        }
        guard !lost.isEmpty else { throw NodeError.nothingToAccept(StoreName.ledger.rawValue) }
        try await AuditFile(folder).append(
            "store_accept",
            [
                "store": "ledger", "state": "own_log_short", "lost": .array(lost),
                "reason": .string(reason),
            ], by: account)
        try marks.change { file in
            for (replica, mark) in file.logs where (held[replica]?.held ?? 0) < mark.sequence {
                file.logs[replica] = held[replica].flatMap {
                    $0.held > 0 ? .init(sequence: $0.held, hash: $0.hash.hex) : nil
                }
            }
        }
        return ["store": "ledger", "state": "own_log_short", "lost": .array(lost)]
    }

    /// Renames the file and its companions; the new name, or nil where there was nothing.
    private func setAside(_ path: String) throws -> String? {
        let aside = path + ".aside-" + Hexadecimal.text(SystemRandom.bytes(4))
        var isMoved = false
        for companion in [""] + StoreName.companions where access(path + companion, F_OK) == 0 {
            guard rename(path + companion, aside + companion) == 0 else {
                throw FileFailure(path: path + companion, number: errno)
            }
            isMoved = true
        }
        guard isMoved else { return nil }
        try DurableFile.syncFolder(of: path)
        return aside
    }

    private func note(_ name: StoreName, _ state: String) async throws {
        try await AuditFile(folder).append(
            "store_accept",
            [
                "store": .string(name.rawValue), "state": .string(state),
                "reason": .string(reason),
            ], by: account)
    }

    private func answer(_ name: StoreName, _ state: String) -> JSONValue {
        [
            "store": .string(name.rawValue), "state": .string(state), "next": .string(next(name)),
        ]
    }

    private func next(_ name: StoreName) -> String {
        let (ja, en) =
            switch name {
            case .ledger:
                (
                    "tasukeai sync を実行してください。この市の記録の続きが戻るまで、何も書き込めません。",
                    "Run tasukeai sync. Nothing can be written until our own entries are back."
                )
            case .staff:
                (
                    "名簿を取り込み直してください（org import）。名簿がないあいだ、何も公開できません。",
                    "Import the staff list again (org import). Nothing is published without one."
                )
            case .accounts:
                (
                    "tasukeai accounts first で、最初の管理者の案内を出してください。",
                    "Make a link for the first administrator: tasukeai accounts first."
                )
            case .notices: ("お知らせは元帳から作り直されます。", "Notices are made anew from the ledger.")
            }
        return isJapanese ? ja : en
    }

    private func store(_ word: String) throws -> StoreName {
        guard let name = StoreName(rawValue: word) else {
            let known = StoreName.allCases.map(\.rawValue).joined(separator: " ")
            throw NodeError.badValue("store", known)
        }
        return name
    }
}
