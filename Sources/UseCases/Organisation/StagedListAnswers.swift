package import Requests

extension StageStaffList: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        _ = try await handler.preview(csv, RenamedAnswer(), call)
        handler.staged.keep(csv.bytes, for: call.caller.account, at: call.seconds)
        return Done()
    }
}

extension ShowStagedList: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard let list = handler.staged.list(of: call.caller.account, at: call.seconds) else {
            return Answer(staged: nil)
        }
        let preview = try await handler.preview(FileContents(list.bytes), RenamedAnswer(), call)
        return Answer(staged: StagedList(digest: list.digest, preview: preview))
    }
}

extension ImportStagedList: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let account = call.caller.account
        guard let list = handler.staged.list(of: account, at: call.seconds) else { return .isGone }
        guard list.digest.utf8.elementsEqual(digest.utf8) else { return .isOther }
        let request = ImportStaff(
            csv: FileContents(list.bytes), allowsManyLeaving: allowsManyLeaving,
            allowsNumberChanges: allowsNumberChanges, renamed: renamed)
        _ = try await handler.importStaff(request, call)
        handler.staged.drop(list.digest, of: account)
        return .imported
    }
}

extension DropStagedList: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        handler.staged.drop(digest, of: call.caller.account)
        return Done()
    }
}
