internal import JSON
internal import NodeFolder
internal import Peering
package import Requests
package import UseCases

/// The audit for pages.
extension LocalNode {
    package func auditPage(
        _ filter: AuditFilter, before: Int?, countMax: Int, showsReasons: Bool
    ) throws -> PageOfAudit.Answer {
        try AuditReader(path: folder.audit, showsReasons: showsReasons)
            .page(filter, before: before, countMax: countMax)
    }

    /// Audits that a sign-in was refused; whose it would have been, nobody knows. Strangers cause these
    /// lines, so that there are some a minute, and the next one tells how many were left out.
    func noteRefusedSignIn(from address: String) async throws {
        guard let leftOut = refusedSignIns.take(at: Self.now) else { return }
        var more: [String: AuditDetail] = ["from": .text(address)]
        if leftOut > 0 { more["left_out"] = .number(leftOut) }
        try await audit.note("sign_in_refused", more, by: "")
    }
}

extension AuditFile: AuditLog {
    package func note(
        _ act: String, _ details: [String: AuditDetail], by account: String
    ) throws {
        try append(act, details.mapValues(\.json), by: account)
    }
}

extension AuditDetail {
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): JSONValue(text)
        case .number(let number): .int(number)
        case .flag(let isSet): .bool(isSet)
        case .texts(let texts): .array(texts.map(JSONValue.string))
        }
    }
}
