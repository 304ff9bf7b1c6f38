internal import FoundationEssentials
internal import Glibc
internal import Merge
internal import Requests
internal import Synchronization

/// `stores.json` of a folder, for as long as its node lives. Every change is durable before it counts.
package final class StoreMarks: Sendable {
    package typealias Reached = @Sendable (DurableFile.Step) throws -> Void

    /// Why a database is refused.
    package enum Fault: String, Sendable {
        case absent, empty, other, older
    }

    let folder: DataFolder
    /// The folder is not where its marks were written: it was copied, or the machine started anew.
    package let hasMoved: Bool
    private let state: Mutex<StoreMarkFile>
    private let reached: Reached

    /// Without the file nobody knows which databases there were, so that is refused as well.
    package init(
        reading folder: DataFolder, reached: @escaping Reached = { _ in }
    ) throws {
        self.folder = folder
        self.reached = reached
        guard let bytes = try Self.bytes(folder.storeMarks),
            let file = try? JSONDecoder().decode(StoreMarkFile.self, from: Data(bytes))
        else { throw NodeError.storesUnknown(folder.storeMarks) }
        self.hasMoved = file.place == nil || file.place != FolderPlace.now(folder)
        self.state = Mutex(file)
    }

    /// nil where there is no file, or not what was written.
    private static func bytes(_ path: String) throws -> [UInt8]? {
        do { return try CheckedFile.read(path) } catch is NodeError { return nil }
    }

    /// Marks of a folder in which no database was made yet.
    package static func begin(_ folder: DataFolder) throws {
        try write(StoreMarkFile(), folder, { _ in })
    }

    package var file: StoreMarkFile { state.withLock { $0 } }

    /// Nothing is written where nothing changes.
    package func change(_ body: (inout StoreMarkFile) throws -> Void) throws {
        try state.withLock { held in
            var next = held
            try body(&next)
            guard next != held else { return }
            held = try Self.write(next, folder, reached)
        }
    }

    @discardableResult
    package static func write(
        _ file: StoreMarkFile, _ folder: DataFolder, _ reached: Reached
    ) throws -> StoreMarkFile {
        var file = file
        file.place = try FolderPlace.renew(folder)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try CheckedFile.write(
            Array(try encoder.encode(file)), to: folder.storeMarks, reached: reached)
        return file
    }
}

// MARK: Databases

extension StoreMarks {
    /// Before a database is opened: refuses one that is gone, empty, another one, or older than it was.
    /// The answer is the identity of a file that is made now, noted before the file is.
    ///
    /// - Parameter found: what lies there, if it can be read. What cannot be is refused by opening it.
    package func admit(_ name: StoreName, found: FoundStore?) throws -> [UInt8] {
        let mark = file.stores[name.rawValue]
        if let mark, !mark.isBegun {
            switch Self.sizeBytes(folder.path(of: name)) {
            case nil: throw NodeError.storeRefused(.absent, name, folder)
            case 0: throw NodeError.storeRefused(.empty, name, folder)
            default: try check(mark, name, found)
            }
            return Hexadecimal.bytes(mark.identity) ?? []
        }
        if let mark {
            // A process was killed while it made the file.
            if let found { try check(mark, name, found) } else { Self.undo(name, folder) }
            return Hexadecimal.bytes(mark.identity) ?? []
        }
        let identity = found?.identity ?? SystemRandom.bytes(16)
        // What lies there and is none of ours was not begun here: opening it says what it is.
        if found == nil, Self.sizeBytes(folder.path(of: name)) ?? 0 > 0 { return identity }
        try change {
            $0.stores[name.rawValue] = .init(identity: Hexadecimal.text(identity), isBegun: true)
        }
        return identity
    }

    /// After a database was opened: it is the one that is meant, and from now on it must be there.
    package func keep(_ name: StoreName, _ found: FoundStore) throws {
        guard let mark = file.stores[name.rawValue] else { return }
        try check(mark, name, found)
        try? raise([name: found])
        guard mark.isBegun else { return }
        // That the file exists now must be known before anybody is told what was kept in it.
        try change { $0.stores[name.rawValue]?.isBegun = false }
    }

    /// How far the databases are, once it is durable there.
    package func raise(_ found: [StoreName: FoundStore], logs: [String: StoreMarkFile.Log] = [:])
        throws
    {
        try change { file in
            for (name, found) in found {
                guard var mark = file.stores[name.rawValue] else { continue }
                mark.writes = max(mark.writes, found.writes)
                mark.people = max(mark.people, found.people)
                file.stores[name.rawValue] = mark
                if name == .staff, found.people > 0 { file.expectsStaff = true }
            }
            for (replica, log) in logs where log.sequence > file.logs[replica]?.sequence ?? 0 {
                file.logs[replica] = log
            }
            if access(folder.people, F_OK) == 0 { file.holdsPeople = true }
        }
    }

    /// The file with each person's key; nothing else says who was erased.
    func checkPeople() throws {
        guard file.holdsPeople, (Self.sizeBytes(folder.people) ?? 0) == 0 else { return }
        throw NodeError.peopleMissing(folder.people)
    }

    /// Takes away a file whose making was not finished: it is as small as an empty database, and its mark
    /// says that nothing was ever kept in it. Anything larger is somebody's.
    private static func undo(_ name: StoreName, _ folder: DataFolder) {
        let path = folder.path(of: name)
        guard (sizeBytes(path) ?? 0) <= unfinishedBytesMax else { return }
        for companion in [""] + StoreName.companions + ["-journal"] { unlink(path + companion) }
    }

    private static let unfinishedBytesMax = 1 << 20

    private func check(_ mark: StoreMarkFile.Store, _ name: StoreName, _ found: FoundStore?) throws
    {
        guard let found else { return }
        guard Hexadecimal.text(found.identity) == mark.identity else {
            throw NodeError.storeRefused(.other, name, folder)
        }
        guard found.writes >= mark.writes, found.people >= mark.people else {
            throw NodeError.storeRefused(.older, name, folder)
        }
    }

    /// nil for one that is as its mark says, or has none.
    package func fault(of name: StoreName) -> Fault? {
        guard let mark = file.stores[name.rawValue], !mark.isBegun else { return nil }
        let path = folder.path(of: name)
        guard let size = Self.sizeBytes(path) else { return .absent }
        guard size > 0 else { return .empty }
        guard let found = FoundStore?.read(name, in: folder) else { return nil }
        if Hexadecimal.text(found.identity) != mark.identity { return .other }
        return found.writes < mark.writes || found.people < mark.people ? .older : nil
    }

    /// nil where there is no file.
    static func sizeBytes(_ path: String) -> Int? {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        return Int(found.st_size)
    }
}

// MARK: Our own logs

extension StoreMarks {
    /// The folder may have been put back from an older copy: what these peers hold of our own logs is to
    /// be looked at before anything is written.
    package func suspect(_ peers: [String]) throws {
        try change { file in
            file.uncompared = peers
            file.isAsked = peers.isEmpty
            file.askedSeconds = nil
        }
    }

    /// They are asked now. When they were first: never later than now, though the clock may have been
    /// ahead then. Who had to wait until it is reached would be shut out for years.
    package func ask(at seconds: Int64) -> Int64 {
        if let asked = file.askedSeconds, asked <= seconds { return asked }
        try? change { $0.askedSeconds = seconds }
        return seconds
    }

    /// A peer was compared: it holds no more of our own logs than we do.
    package func compared(_ peer: String) {
        // Comparing once more is all that a failed write costs.
        try? change { file in file.uncompared.removeAll { $0 == peer } }
    }

    /// A peer brought a part of what it holds of our logs: the rest is asked for before the next write.
    package func ask(again peer: String) {
        try? change { file in
            if !file.uncompared.contains(peer) { file.uncompared.append(peer) }
            file.isAsked = false
        }
    }

    package func asked() { try? change { $0.isAsked = true } }

    /// Entries of our own came back. Told for a while under `attention`.
    package func returned(_ entries: Int, from peers: [String], seconds: Int64) {
        guard entries > 0 else { return }
        try? change { file in
            var told = StoreMarkFile.Returned(entries: 0, from: [], seconds: seconds)
            if let last = file.returned, seconds - last.seconds < 86_400 { told = last }
            told.entries += entries
            for peer in peers where !told.from.contains(peer) && told.from.count < 100 {
                told.from.append(peer)
            }
            told.seconds = seconds
            file.returned = told
        }
    }
}
