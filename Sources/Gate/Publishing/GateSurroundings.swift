internal import Alliance
package import Merge

/// What the gate is given by the composition root: it reads no clock, no randomness and no staff of its
/// own.
package struct GateSurroundings: Sendable {
    /// Quarters of an hour since 1970.
    let quarterHours: @Sendable () -> UInt32
    /// Today in Japan, as 20261120: what the rules of the kinds call past and to come.
    let day: @Sendable () -> UInt32
    /// So many fresh random bytes.
    let randomBytes: @Sendable (Int) -> [UInt8]
    /// Built from the city's own staff; fetched for each edit, because staff change.
    let screen: @Sendable () async throws -> Screen
    /// Keeps a release before the edit leaves.
    let audit: @Sendable (AuditedRelease) async throws -> Void
    /// Told what is let pass without a reason, to be shown to whoever publishes it.
    let warned: @Sendable ([ScreeningHit]) async -> Void
    /// Throws while nothing may be written: without the staff list nothing can be screened, and on top
    /// of a log of which others hold more every entry would be a fork. Asked before anything is read.
    let ready: @Sendable () async throws -> Void
    /// Told of each entry once it is durable, and in whose name it was published.
    let published: @Sendable (Digest, String) async -> Void

    /// - Parameter day: that of `quarterHours` if nil.
    package init(
        quarterHours: @escaping @Sendable () -> UInt32,
        day: (@Sendable () -> UInt32)? = nil,
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        screen: @escaping @Sendable () async throws -> Screen,
        audit: @escaping @Sendable (AuditedRelease) async throws -> Void,
        warned: @escaping @Sendable ([ScreeningHit]) async -> Void = { _ in },
        ready: @escaping @Sendable () async throws -> Void = {},
        published: @escaping @Sendable (Digest, String) async -> Void = { _, _ in }
    ) {
        self.quarterHours = quarterHours
        self.day = day ?? { SharedDay.inJapan(quarterHours: quarterHours()) }
        self.randomBytes = randomBytes
        self.screen = screen
        self.audit = audit
        self.warned = warned
        self.ready = ready
        self.published = published
    }
}
