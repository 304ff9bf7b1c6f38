#if TLS
package import HummingbirdCore
internal import HummingbirdTLS
package import Logging
internal import NIOCore
internal import NIOSSL
internal import Requests
internal import Synchronization

/// The identity that is shown now. A renewed certificate takes the place of the old one for every
/// connection that begins afterwards; those that exist go on.
package final class TLSKeeper: Sendable {
    private let certificateFile: String
    private let keyFile: String
    private let log: Logger
    private let current: Mutex<TLSIdentity>
    /// What was wrong with the files when they were last looked at, so that it is logged once.
    private let problem = Mutex<String?>(nil)

    package init(certificateFile: String, keyFile: String, seconds: Int64, log: Logger) throws {
        self.certificateFile = certificateFile
        self.keyFile = keyFile
        self.log = log
        let identity = try TLSIdentity(
            certificateFile: certificateFile, keyFile: keyFile, seconds: seconds)
        current = Mutex(identity)
        warn(of: identity, seconds)
    }

    /// The same server, whose lines are encrypted.
    package func encrypting(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder {
        try .tls(plain, tlsConfiguration: configuration)
    }

    /// Asks for the current identity at each handshake.
    private var configuration: TLSConfiguration {
        var configuration = current.withLock { $0 }.configuration
        configuration.sslContextCallback = { _, promise in
            let identity = self.current.withLock { $0 }
            var change = NIOSSLContextConfigurationOverride()
            change.certificateChain = identity.chain.map { .certificate($0) }
            change.privateKey = .privateKey(identity.key)
            promise.succeed(change)
        }
        return configuration
    }

    /// Looks at the files again. What cannot be used changes nothing and is logged.
    func renew(seconds: Int64) {
        do {
            let next = try TLSIdentity(
                certificateFile: certificateFile, keyFile: keyFile, seconds: seconds)
            problem.withLock { $0 = nil }
            let isNew = current.withLock { held in
                guard !held.isSame(as: next) else { return false }
                held = next
                return true
            }
            guard isNew else { return }
            log.notice("certificate renewed", metadata: ["until": "\(next.endsDay)"])
            warn(of: next, seconds)
        } catch {
            let code = (error as? NodeError)?.code ?? NodeError.unexpected().code
            let isKnown = problem.withLock { known in
                defer { known = code }
                return known == code
            }
            if !isKnown { log.error("certificate not renewed", metadata: ["code": "\(code)"]) }
        }
    }

    private func warn(of identity: TLSIdentity, _ seconds: Int64) {
        guard identity.endsSoon(at: seconds) else { return }
        log.warning("certificate ends soon", metadata: ["until": "\(identity.endsDay)"])
    }
}
#endif
