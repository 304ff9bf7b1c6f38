/// Somebody on the staff in one place, for the city's own eyes.
package struct StaffPerson: Codable, Sendable {
    /// What somebody is in a section.
    package enum Post: String, Codable, Sendable {
        case staff
        case sectionChief = "section_chief"
        case generalAffairsChief = "general_affairs_chief"
        case manager
    }

    package let employeeNumber: String
    package let name: String
    /// 部/課/係; empty for whoever never had a place.
    package let section: String
    package let post: Post
    package let mail: String?
    package let phone: String?
    package let from: String?
    package let until: String?
    /// False for whoever left, and for whoever is yet to come.
    package let isPresent: Bool

    package init(
        employeeNumber: String, name: String, section: String, post: Post, mail: String?,
        phone: String?, from: String?, until: String?, isPresent: Bool
    ) {
        self.employeeNumber = employeeNumber
        self.name = name
        self.section = section
        self.post = post
        self.mail = mail
        self.phone = phone
        self.from = from
        self.until = until
        self.isPresent = isPresent
    }
}
