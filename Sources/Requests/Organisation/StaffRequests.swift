/// The staff within the post's reach, as of a day.
package struct ListStaff: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let staff: [StaffEntry]

        package init(staff: [StaffEntry]) {
            self.staff = staff
        }
    }

    /// Today where it is nil.
    package let day: String?

    package init(day: String? = nil) {
        self.day = day
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct StaffEntry: Codable, Sendable {
    /// 部/課/係
    package let section: String
    package let name: String
    package let reading: String?
    package let employeeNumber: String
    package let mail: String?
    package let phone: String?
    package let role: String
    package let from: String?
    package let until: String?
    package let strengths: [String]
    package let helpLimitMinutes: Int?

    package init(
        section: String, name: String, reading: String?, employeeNumber: String, mail: String?,
        phone: String?, role: String, from: String?, until: String?, strengths: [String],
        helpLimitMinutes: Int?
    ) {
        self.section = section
        self.name = name
        self.reading = reading
        self.employeeNumber = employeeNumber
        self.mail = mail
        self.phone = phone
        self.role = role
        self.from = from
        self.until = until
        self.strengths = strengths
        self.helpLimitMinutes = helpLimitMinutes
    }
}

/// The whole staff as a file that can be imported again; audited.
package struct ExportStaff: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let rows: Int
        package let csv: FileContents

        package init(rows: Int, csv: FileContents) {
            self.rows = rows
            self.csv = csv
        }
    }

    /// `utf8` or `cp932`.
    package let encoding: String

    package init(encoding: String) {
        self.encoding = encoding
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Binds an account of the operating system to a post, or to none.
package struct BindPost: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let account: String
        package let post: String?

        package init(account: String, post: String?) {
            self.account = account
            self.post = post
        }
    }

    /// The caller's own where it is nil.
    package let account: String?
    package let post: String?

    package init(account: String?, post: String?) {
        self.account = account
        self.post = post
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Erases a person's details for good.
package struct EraseStaff: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let erased: Bool

        package init(erased: Bool) {
            self.erased = erased
        }
    }

    package let employeeNumber: String

    package init(employeeNumber: String) {
        self.employeeNumber = employeeNumber
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
