internal import Alliance

/// A person's decision to let a screened text pass, with the reason. Audited locally, never shared.
package struct Release: Sendable {
    package let reason: String

    /// nil for a reason of which nothing can be seen: a release without a reason is none.
    package init?(reason: String) {
        guard !SharedWords.isBlank(reason), reason.unicodeScalars.count <= 1_000 else { return nil }
        self.reason = reason
    }
}
