/// How a request of a browser came in: from whom, over what kind of line, by which name. Decided once for each
/// request by the node's rule for its edge; pages are shown, or not, by it.
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

    /// The name by which the node was asked.
    package enum Name: Sendable {
        /// One by which browsers elsewhere reach it.
        case published
        /// One that means this machine wherever it is used.
        case ofThisMachine
        /// None of its own, or none that goes with the line.
        case foreign
    }

    /// Whose request it is, without a port; empty where nobody knows.
    package let client: String
    package let line: Line
    package let name: Name

    package init(client: String, line: Line, name: Name) {
        self.client = client
        self.line = line
        self.name = name
    }

    /// Whether nobody on the way could read or change it.
    package var isEncrypted: Bool { line == .encrypted || line == .encryptedToProxy }

    /// Whether pages are shown at all: they are nothing for an open line.
    package var mayHavePages: Bool { isEncrypted || line == .plainOnThisMachine }
}
