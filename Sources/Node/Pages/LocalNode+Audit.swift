/// The audit for the administration pages.
extension LocalNode {
    package func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int
    ) throws -> AuditPage {
        try AuditReader(path: folder.audit).page(filter, before: before, countMax: countMax)
    }

    /// Audits an act of the pages itself, such as a download.
    package func noteForPages(_ act: String) async throws {
        try await audit.note(act, [:])
    }
}
