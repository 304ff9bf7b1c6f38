package import Accounts
internal import Peering
package import Requests

/// The audit for pages.
extension LocalNode {
    package func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int, showsReasons: Bool
    ) throws -> PageOfAudit.Answer {
        try AuditReader(path: folder.audit, showsReasons: showsReasons)
            .page(filter, before: before, countMax: countMax)
    }

    /// Audits that somebody signed in who sees a whole city or runs its node. Not everybody's: a list
    /// of when each member of staff began work is nobody's business here.
    package func noteSignIn(_ account: AccountID, from address: String) async throws {
        try await audit.note(
            "sign_in",
            ["account": .string("account:\(account.number)"), "from": .string(address)])
    }

    /// Audits that a sign-in was refused; whose it would have been, nobody knows. Strangers cause these
    /// lines, so that there are some a minute, and the next one tells how many were left out.
    package func noteRefusedSignIn(from address: String) async throws {
        guard let leftOut = refusedSignIns.take(at: Self.now) else { return }
        var more: [String: JSONValue] = ["from": .string(address)]
        if leftOut > 0 { more["left_out"] = .int(leftOut) }
        try await audit.note("sign_in_refused", more)
    }

    /// Audits what somebody did with the own login, by its number.
    package func noteOwnLogin(_ act: String, _ account: AccountID) async throws {
        try await audit.note(act, ["account": .string("account:\(account.number)")])
    }
}
