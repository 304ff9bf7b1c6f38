/// Looks at everything that a node needs, and says of each what is well, what wants a look and what is wrong, with
/// the way on. Nothing is changed.
package struct Diagnose: NodeRequest {
    package typealias Answer = Diagnosis

    /// Whether the node serves: its own address is called then.
    package let callsItself: Bool

    package init(callsItself: Bool) {
        self.callsItself = callsItself
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

package struct Diagnosis: Codable, Sendable {
    package enum Area: String, Codable, Sendable, CaseIterable {
        case folder, disk, keys, clock, certificate, address, peers, records, verification, backup
        case mail
    }

    package enum State: String, Codable, Sendable {
        case well
        /// Nothing is broken yet, or nobody knows.
        case look
        case fault
    }

    package struct Check: Codable, Sendable {
        package let area: Area
        package let state: State
        /// Stable, where something is to be said: the code of an attention or of an error.
        package let code: String?
        /// In the language of whoever asked, with what to do about it.
        package let message: String

        package init(_ area: Area, _ state: State, code: String? = nil, _ message: String) {
            self.area = area
            self.state = state
            self.code = code
            self.message = message
        }
    }

    package let checks: [Check]

    package init(checks: [Check]) {
        self.checks = checks
    }
}
