/// The post in which somebody acts. Authority belongs to the post and not to the person, because
/// hundreds move on 1 April.
package struct ActingPost: Hashable, Sendable {
    package let role: StaffRole
    /// For roles that stand in a section.
    package let section: SectionPath?
    /// For 本人.
    package let employeeNumber: String?

    package static let personnel = ActingPost(role: .personnel, section: nil, employeeNumber: nil)

    private init(role: StaffRole, section: SectionPath?, employeeNumber: String?) {
        self.role = role
        self.section = section
        self.employeeNumber = employeeNumber
    }

    /// 本人.
    package init(ofPerson employeeNumber: String) {
        self.init(role: .person, section: nil, employeeNumber: employeeNumber)
    }

    /// The post that somebody's place gives; nil for a member of a section without one.
    package init?(_ role: PostRole, in section: SectionPath) {
        switch role {
        case .staff: return nil
        case .sectionChief: self.init(role: .sectionChief, section: section, employeeNumber: nil)
        case .generalAffairsChief:
            self.init(role: .generalAffairsChief, section: section, employeeNumber: nil)
        case .manager: self.init(role: .manager, section: section, employeeNumber: nil)
        }
    }

    /// As ``init(reading:)`` takes it, with the employee number of 本人: for handing it on, never for
    /// storing it.
    package var command: String {
        employeeNumber.map { role.japanese + ":" + $0 } ?? text
    }

    /// Reads `係長:総務部/職員課/給与係`, `section_chief:…`, 職員課, `本人:職員番号`, with
    /// full-width signs as well.
    package init(reading text: String) throws(StaffError) {
        let scalars = Array(text.unicodeScalars.prefix(500))
        let end = scalars.firstIndex { $0 == ":" || $0 == "：" } ?? scalars.endIndex
        let word = ExactText(folding: Self.string(scalars[..<end]))
        let match = StaffRole.allCases.first { role in
            word == ExactText(role.japanese) || word == ExactText(role.english)
        }
        guard let role = match else { throw .postMalformed }
        let rest = end < scalars.endIndex ? Self.string(scalars[(end + 1)...]) : ""
        switch role {
        case .sectionChief, .manager, .generalAffairsChief:
            guard case .success(let section) = SectionPath.read(rest) else { throw .postMalformed }
            self.init(role: role, section: section, employeeNumber: nil)
        case .person:
            let number = ExactText(folding: rest).text
            guard !number.isEmpty else { throw .postMalformed }
            self.init(role: role, section: nil, employeeNumber: number)
        case .personnel, .member, .adviser, .observer, .administrator:
            guard ExactText(folding: rest).text.isEmpty else { throw .postMalformed }
            self.init(role: role, section: nil, employeeNumber: nil)
        }
    }

    /// The form that is stored and that ``init(reading:)`` reads again. It holds no employee
    /// number: a person acting for themselves is stored as 本人.
    package var text: String {
        section.map { role.japanese + ":" + $0.text } ?? role.japanese
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
