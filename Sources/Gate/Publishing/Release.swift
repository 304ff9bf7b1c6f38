/// A person's decision to let a screened text pass, with the reason. Audited locally, never shared.
package struct Release: Sendable {
    package let reason: String

    /// nil for an empty reason: a release without a reason is none.
    package init?(reason: String) {
        let isBlank = reason.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        guard !isBlank, reason.unicodeScalars.count <= 1_000 else { return nil }
        self.reason = reason
    }
}
