internal import Staff

/// The audit for pages.
extension LocalNode {
    /// For administrators without the reasons that people typed; for personnel with them.
    package func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int
    ) async throws -> AuditPage {
        let role = try await acting().post.role
        guard role == .administrator || role == .personnel else {
            throw StaffError.roleRefused(role, .readJournal)
        }
        return try AuditReader(path: folder.audit, showsReasons: role == .personnel)
            .page(filter, before: before, countMax: countMax)
    }

    /// Audits an act of the pages itself, such as a download.
    package func noteForPages(_ act: String) async throws {
        try await audit.note(act, [:])
    }
}
