#if !TLS
package import HummingbirdCore
package import Logging
internal import Requests

/// What stands for ``TLSKeeper`` in a program that was built without the trait `TLS`: it says so.
package final class TLSKeeper: Sendable {
    package init(certificateFile: String, keyFile: String, seconds: Int64, log: Logger) throws {
        throw NodeError.tlsLeftOut()
    }

    package func encrypting(_ plain: HTTPServerBuilder) throws -> HTTPServerBuilder { plain }

    func renew(seconds: Int64) {}
}

package struct TLSIdentity: Sendable {
    package let endsSeconds: Int64
    package let endsDay: String

    package init(certificateFile: String, keyFile: String, seconds: Int64) throws {
        throw NodeError.tlsLeftOut()
    }

    package func endsSoon(at seconds: Int64) -> Bool { false }
}
#endif
