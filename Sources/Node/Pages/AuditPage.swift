/// One page of the audit, the newest act first.
package struct AuditPage: Sendable {
    package let lines: [AuditLine]
    /// Where the next page begins: a place in the file; nil at its beginning.
    package let next: Int?
}
