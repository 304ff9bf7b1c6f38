internal import Glibc
package import Logging
internal import Synchronization

/// What this node knows of its own disk. A change is logged once; what is so now is in `status`.
package final class DiskWatch: Sendable {
    private let folder: DataFolder
    private let log: Logger
    private let found = Mutex<[Place: Found]>([:])
    /// What nobody met again for so long is not told any more.
    private static let keptSeconds = 600

    /// What was being written.
    package enum Place: Sendable {
        case ledger
        /// What is remembered of peers.
        case contacts
    }

    private struct Found: Sendable {
        let fault: DiskFault
        let since: ContinuousClock.Instant
    }

    package init(_ folder: DataFolder, log: Logger) {
        self.folder = folder
        self.log = log
    }

    /// The fault that an error tells of, if it does; it stays until something was written there.
    @discardableResult
    package func note(_ error: any Error, in place: Place = .ledger) -> DiskFault? {
        guard let found = DiskFault(error) else { return nil }
        // SQLite does not always say why it could not make a file.
        let fault = physical ?? found
        // One disk, one line, wherever it is met first.
        let isKnown = self.found.withLock { found in
            defer { found[place] = Found(fault: fault, since: .now) }
            return found.values.contains { $0.fault == fault }
        }
        if !isKnown { log.warning("disk", metadata: ["error": "\(fault.rawValue)"]) }
        return fault
    }

    /// Something was written.
    package func wrote(_ place: Place) {
        let isOver = found.withLock { $0.removeValue(forKey: place) != nil && $0.isEmpty }
        guard isOver else { return }
        log.notice("disk", metadata: ["error": "none"])
    }

    /// What is so now. Nothing is written to find out.
    package var fault: DiskFault? {
        physical
            ?? found.withLock { found in
                let fresh = found.values.filter {
                    ContinuousClock.now - $0.since < .seconds(Self.keptSeconds)
                }
                return fresh.max { $0.since < $1.since }?.fault
            }
    }

    /// What the file system says of itself.
    package var physical: DiskFault? {
        var space = statvfs()
        guard statvfs(folder.path, &space) == 0 else { return .failed }
        if space.f_flag & UInt(ST_RDONLY) != 0 { return .unwritable }
        if access(folder.path, W_OK) != 0 { return .unwritable }
        return space.f_bavail == 0 ? .full : nil
    }
}
