/// Checks everything that can be checked; what it finds is refused with, all of it in one error.
package struct VerifyEverything: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let ok: Bool
        package let entries: Int
        package let stateHash: String?
        /// False where the tables could not be compared; left out where they were.
        @OmittedIfNil package var compared: Bool?

        package init(ok: Bool, entries: Int, stateHash: String?, compared: Bool?) {
            self.ok = ok
            self.entries = entries
            self.stateHash = stateHash
            self.compared = compared
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

/// Begins the same beside the node's work: pages and peers are answered meanwhile.
package struct BeginVerification: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// False where one is under way already.
        package let isBegun: Bool

        package init(isBegun: Bool) {
            self.isBegun = isBegun
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
    package var readsRecords: Bool { false }
}

/// How far the check is that was begun beside the node's work.
package struct ShowVerification: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil where none is under way.
        package let progress: VerificationProgress?

        package init(progress: VerificationProgress?) {
            self.progress = progress
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
    package var readsRecords: Bool { false }
}

package struct VerificationProgress: Codable, Sendable {
    /// Seconds since 1970.
    package let beganSeconds: Int64
    /// Entries checked and folded anew, of all that are held, each counted twice.
    package let done: Int
    package let all: Int

    package init(beganSeconds: Int64, done: Int, all: Int) {
        self.beganSeconds = beganSeconds
        self.done = done
        self.all = all
    }
}
