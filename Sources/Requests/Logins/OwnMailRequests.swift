/// Whether the caller's notices are mailed, and where; for the owner's own page.
package struct ShowOwnMail: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// Whether this node mails anything.
        package let isOn: Bool
        /// In force.
        package let address: String?
        /// Waits for the code that was mailed there.
        package let proposed: String?
        /// When the relay last refused the address in force, in seconds since 1970; nil since it was taken.
        package let refusedSeconds: Int64?

        package init(isOn: Bool, address: String?, proposed: String?, refusedSeconds: Int64?) {
            self.isOn = isOn
            self.address = address
            self.proposed = proposed
            self.refusedSeconds = refusedSeconds
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

/// Mails a code to an address, which is kept until the code is entered. Answered once the relay took it.
package struct ProposeOwnMail: NodeRequest {
    package typealias Answer = Done

    package let address: String

    package init(address: String) {
        self.address = address
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}

/// Puts the address into force to which the code was mailed.
package struct ConfirmOwnMail: NodeRequest {
    package typealias Answer = Done

    package let code: String

    package init(code: String) {
        self.code = code
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}

/// Nothing is mailed any more, and no address is kept.
package struct RemoveOwnMail: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// Whether there was one.
        package let removed: Bool

        package init(removed: Bool) {
            self.removed = removed
        }
    }

    package init() {}

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}
