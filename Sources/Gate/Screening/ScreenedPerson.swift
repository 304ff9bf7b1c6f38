/// A member of the city's own staff, as far as the screen must know them to recognise them in text.
///
/// It is handed over by the composition root and never stored, shared or logged by the gate.
package struct ScreenedPerson: Sendable {
    /// The name as the directory spells it, with a space between surname and given name where
    /// the directory has one (「佐藤　花子」). Without one, the surname is a guess.
    package let name: String
    package let employeeNumber: String
    package let mail: String?
    package let phone: String?
    /// The name in kana, where the directory has it (「サトウ ハナコ」), with a space where it has one.
    package let reading: String?

    package init(
        name: String, employeeNumber: String, mail: String? = nil, phone: String? = nil,
        reading: String? = nil
    ) {
        self.name = name
        self.employeeNumber = employeeNumber
        self.mail = mail
        self.phone = phone
        self.reading = reading
    }
}

/// The words of the city's own organisation: what its people are called by, and where they sit.
package struct ScreenedOrganisation: Sendable {
    /// 職名, as the staff file has them.
    package let posts: [String]
    /// Names of units (職員課, 給与係), each by itself.
    package let units: [String]

    package static let none = ScreenedOrganisation(posts: [], units: [])

    package init(posts: [String], units: [String]) {
        self.posts = posts
        self.units = units
    }
}
