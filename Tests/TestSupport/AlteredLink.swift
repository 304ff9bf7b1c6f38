/// A line on which a test reads, alters or loses what passes.
package struct AlteredLink: SyncLink {
    private let inner: any SyncLink
    private let alter: @Sendable (SyncRequest, any SyncLink) async throws -> [UInt8]?

    package init(
        _ inner: any SyncLink,
        alter: @escaping @Sendable (SyncRequest, any SyncLink) async throws -> [UInt8]?
    ) {
        self.inner = inner
        self.alter = alter
    }

    package func exchange(_ request: SyncRequest) async throws -> [UInt8]? {
        try await alter(request, inner)
    }
}
