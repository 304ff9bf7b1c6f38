/// Why a request brought no response. An HTTP status such as 404 is a response and not an error.
///
/// `code` is stable: messages, tests and `--json` depend on it. `cause` is libcurl's own text or a
/// sentence of ours, for logs and not for people; it may name hosts and files, never a body.
package struct ClientError: Error, Equatable, Sendable {
    package enum Code: String, CaseIterable, Sendable {
        /// No connection: refused, no route, no such socket.
        case unreachable
        /// The name of the host is unknown.
        case nameNotFound = "name_not_found"
        /// The connection or the whole request took longer than it may.
        case timeout
        /// Fewer bytes a second than the low-speed limit, for as long as it allows.
        case tooSlow = "too_slow"
        /// The response, or its headers, are larger than the limit.
        case tooLarge = "too_large"
        /// No secure connection: unknown certificate authority, wrong host, old protocol.
        case tls
        /// The server's certificate holds only from a later time on, or the clock of this machine is slow.
        case certificateNotYet = "certificate_not_yet"
        /// The server's certificate has ended, or the clock of this machine is fast.
        case certificateExpired = "certificate_expired"
        /// The proxy could not be reached or would not connect us.
        case proxy
        /// Not an https URL (or http to this machine), malformed, or with user information in it.
        case refusedURL = "refused_url"
        /// A header that may not be sent.
        case refusedHeader = "refused_header"
        /// A setting of the client that cannot be used.
        case refusedOption = "refused_option"
        /// The task was cancelled, or the client shut down.
        case cancelled
        /// The connection broke after it was made; the server may or may not have acted.
        case interrupted
        /// What came back is not HTTP, or not HTTP as we accept it.
        case `protocol`
        /// This machine has no memory, thread or file descriptor left for it.
        case resources
    }

    package let code: Code
    package let cause: String
    /// What the proxy answered, where it would not connect us.
    package let proxyStatus: Int?

    package init(_ code: Code, _ cause: String, proxyStatus: Int? = nil) {
        self.code = code
        self.cause = cause
        self.proxyStatus = proxyStatus
    }
}

extension ClientError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(cause)" }
}
