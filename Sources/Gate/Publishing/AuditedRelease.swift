package import Merge

/// What the local audit keeps of a release: what kinds of hit were let pass and why; not the words.
package struct AuditedRelease: Sendable {
    /// In whose name.
    package let account: String
    package let record: OperationID?
    package let kinds: [ScreeningHit.Kind]
    package let reason: String
}
