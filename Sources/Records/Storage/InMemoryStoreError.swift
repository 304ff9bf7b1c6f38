/// A change that contradicts what is held; nothing of it was applied.
package struct InMemoryStoreError: Error, Equatable, Sendable {
    /// The stable identifier that other stores give such a change too.
    package static let code = "conflict"

    package let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
