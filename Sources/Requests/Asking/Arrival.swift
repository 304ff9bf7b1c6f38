/// How a request came in: from whom, and over what kind of line. Decided once for each request, by
/// ``EdgeRule``.
package struct Arrival: Hashable, Sendable {
    package enum Line: Sendable {
        /// TLS, ended by this node.
        case encrypted
        /// TLS, ended by a proxy that is trusted.
        case encryptedToProxy
        /// Unencrypted, and it did not leave this machine.
        case plainOnThisMachine
        /// Unencrypted, from another machine.
        case plainFromElsewhere
        /// A trusted proxy was asked without encryption, or does not say how it was asked.
        case plainToProxy
    }

    /// Whose request it is, without a port; empty where nobody knows.
    package let client: String
    package let line: Line

    package init(client: String, line: Line) {
        self.client = client
        self.line = line
    }

    /// Whether nobody on the way could read or change it.
    package var isEncrypted: Bool { line == .encrypted || line == .encryptedToProxy }

    /// Whether pages are shown at all: they are nothing for an open line.
    package var mayHavePages: Bool { isEncrypted || line == .plainOnThisMachine }
}
