package import Requests

extension MakeBackup: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(
            backup: try await handler.node.upkeep.makeBackup(in: folder, waits: waits, call))
    }
}

extension ListBackups: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> BackupList {
        try await handler.node.upkeep.listBackups(in: folder, call)
    }
}

extension VerifyBackup: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> BackupItem {
        try await handler.node.upkeep.verifyBackup(at: path, call)
    }
}
