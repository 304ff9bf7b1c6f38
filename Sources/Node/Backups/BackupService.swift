internal import CivicCalendar
internal import Logging
internal import Requests
internal import ServiceLifecycle
internal import UseCases

/// Makes a backup each day at the time of the settings; what was missed, because the machine was off then, is
/// made up for at the start.
struct BackupService: Service {
    private static let everySeconds = 30
    /// After one that could not be made.
    private static let againSeconds: Int64 = 900

    let node: LocalNode

    func run() async throws {
        guard node.settings.backups.folder != nil else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            var next: Int64 = 0
            while !Task.isCancelled {
                if LocalNode.now >= next {
                    next = await node.backUpIfDue() ? 0 : LocalNode.now + Self.againSeconds
                }
                guard (try? await Task.sleep(for: .seconds(Self.everySeconds))) != nil else {
                    return
                }
            }
        }
    }
}

extension LocalNode {
    /// False where one was due and could not be made.
    fileprivate func backUpIfDue() async -> Bool {
        do {
            // Begun by somebody: the next look finds it.
            guard !isClosed, !backupDesk.isRunning else { return true }
            if let newest = try listBackups(in: nil, .byNode).backups.first,
                newest.madeSeconds >= settings.backups.lastDue(before: Self.now)
            {
                return true
            }
            _ = try await makeBackup(in: nil, waits: true, .byNode)
            return true
        } catch {
            let told = NodeError(wrapping: error)
            // Refused before it was begun.
            if backupDesk.problem?.error.code != told.code, told.code != "backup_running" {
                log.error("backup", metadata: ["error": "\(told.code)"])
                backupDesk.problem = (Self.now, told)
            }
            return false
        }
    }
}
