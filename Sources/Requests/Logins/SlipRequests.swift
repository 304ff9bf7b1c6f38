/// A slip for a login, in a post that may hand out such: a login name or an employee number.
package struct HandOutSlip: NodeRequest {
    package typealias Answer = PrintedSlip

    package let name: String
    package let role: GrantedRole?
    package let removesSecondFactor: Bool

    package init(name: String, role: GrantedRole?, removesSecondFactor: Bool) {
        self.name = name
        self.role = role
        self.removesSecondFactor = removesSecondFactor
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// What a slip shows once: the code is kept nowhere.
package struct PrintedSlip: Codable, Sendable {
    package let code: String
    package let expiresSeconds: Int64

    package init(code: String, expiresSeconds: Int64) {
        self.code = code
        self.expiresSeconds = expiresSeconds
    }
}

/// A slip for everybody who stands in a section or below it today, in the order of the list; without
/// administrators.
package struct HandOutSlips: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// A slip and the one on the staff to whom it is handed.
        package struct Row: Codable, Sendable {
            package let person: StaffPerson
            package let slip: PrintedSlip

            package init(person: StaffPerson, slip: PrintedSlip) {
                self.person = person
                self.slip = slip
            }
        }

        package let slips: [Row]

        package init(slips: [Row]) {
            self.slips = slips
        }
    }

    package let section: String
    /// Leaves out those who chose a password already.
    package let onlyWithoutPassword: Bool

    package init(section: String, onlyWithoutPassword: Bool) {
        self.section = section
        self.onlyWithoutPassword = onlyWithoutPassword
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
