internal import Peering
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

    /// Audits that a sign-in was refused; whose it would have been, nobody knows. Strangers cause these
    /// lines, so that there are some a minute, and the next one tells how many were left out.
    package func noteRefusedSignIn(from address: String) async throws {
        guard let leftOut = refusedSignIns.take(at: Self.now) else { return }
        var more: [String: JSONValue] = ["from": .string(address)]
        if leftOut > 0 { more["left_out"] = .int(leftOut) }
        try await audit.note("sign_in_refused", more)
    }

    /// Audits an act of the pages itself, such as a download.
    package func noteForPages(_ act: String) async throws {
        try await audit.note(act, [:])
    }
}
