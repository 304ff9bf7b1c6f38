internal import Alliance
package import Merge

/// A person's decision to let a screened text pass, with the reason. Audited locally, never shared.
package struct Release: Sendable {
    package let reason: String

    /// nil for a reason of which nothing can be seen: a release without a reason is none.
    package init?(reason: String) {
        guard !SharedWords.isBlank(reason), reason.unicodeScalars.count <= 1_000 else { return nil }
        self.reason = reason
    }
}

/// What the local audit keeps of a release: what kinds of hit were let pass and why; not the words.
package struct AuditedRelease: Sendable {
    /// In whose name.
    package let account: String
    package let record: OperationID?
    package let kinds: [ScreeningHit.Kind]
    package let reason: String
}
