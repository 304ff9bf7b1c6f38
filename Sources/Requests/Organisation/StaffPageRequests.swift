/// Sections in which somebody stands today, with a text in their names, in order; within the post's reach.
package struct PageOfSections: NodeRequest {
    package struct Answer: Codable, Sendable {
        package struct Row: Codable, Sendable {
            /// 部/課/係
            package let path: String
            package let people: Int

            package init(path: String, people: Int) {
                self.path = path
                self.people = people
            }
        }

        package let sections: [Row]
        package let hasMore: Bool

        package init(sections: [Row], hasMore: Bool) {
            self.sections = sections
            self.hasMore = hasMore
        }
    }

    /// All of them where it is empty.
    package let text: String
    /// From 0.
    package let page: Int
    package let size: Int

    package init(text: String, page: Int, size: Int) {
        self.text = text
        self.page = page
        self.size = size
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// The people of a section and of those below it today.
package struct PageOfStaff: NodeRequest {
    package typealias Answer = StaffPageAnswer

    package let section: String
    /// From 0.
    package let page: Int
    package let size: Int

    package init(section: String, page: Int, size: Int) {
        self.section = section
        self.page = page
        self.size = size
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Places that begin after today (内示), the nearest first.
package struct PageOfPlacesToCome: NodeRequest {
    package typealias Answer = StaffPageAnswer

    /// From 0.
    package let page: Int
    package let size: Int

    package init(page: Int, size: Int) {
        self.page = page
        self.size = size
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct StaffPageAnswer: Codable, Sendable {
    package let people: [StaffPerson]
    package let hasMore: Bool

    package init(people: [StaffPerson], hasMore: Bool) {
        self.people = people
        self.hasMore = hasMore
    }
}

/// Who has an employee number, as typed.
package struct FindStaff: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil where nobody has it.
        package let person: StaffPerson?

        package init(person: StaffPerson?) {
            self.person = person
        }
    }

    package let employeeNumber: String

    package init(employeeNumber: String) {
        self.employeeNumber = employeeNumber
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}
