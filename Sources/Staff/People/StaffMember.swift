package import CivicCalendar

/// A member of staff, for the city's own eyes.
package struct StaffMember: Hashable, Sendable, ConfidentialValue {
    /// As typed.
    package let employeeNumber: String
    /// As typed.
    package let name: String
    /// 部/課/係 with plain slashes; empty for a person without any place.
    package let section: String
    package let role: PostRole
    package let from: CivicDate?
    package let until: CivicDate?
    package let mail: String?
    package let phone: String?
    /// フリガナ
    package let reading: String?
    /// 職名, where it names no post of the product.
    package let title: String?
    package let strengths: [WorkKind]
    package let helpLimitMinutes: Int?
    /// False for a person whom a later import no longer contained, and for one yet to come.
    package let isPresent: Bool

    /// - Parameter last: hides an end after this day; that somebody is to move is part of 内示.
    init(
        _ person: StoredPerson, _ place: Assignment?, isPresent: Bool, endsBy last: CivicDate? = nil
    ) {
        employeeNumber = person.details.employeeNumber
        name = person.details.name
        section = place?.section.text ?? ""
        role = place?.role ?? .staff
        from = place.flatMap { $0.from == .earliest ? nil : $0.from }
        until = place?.until.flatMap { until in
            last.map { until < $0 } ?? true ? until : nil
        }
        mail = person.details.mail
        phone = person.details.phone
        reading = person.details.reading
        title = person.details.title
        strengths = person.details.strengths
        helpLimitMinutes = person.details.helpLimitMinutes
        self.isPresent = isPresent
    }
}

/// One page of a list of people, and whether there are more.
package struct StaffPage: Sendable, ConfidentialValue {
    package let members: [StaffMember]
    package let hasMore: Bool
}

/// A section that somebody stands in, and how many do.
package struct SectionSize: Hashable, Sendable {
    /// 部/課/係 with plain slashes.
    package let path: String
    /// Those who stand in it itself, not below it.
    package let people: Int
}

/// How a person is shown to those who may see them.
package struct PersonName: Hashable, Sendable, ConfidentialValue {
    package let employeeNumber: String
    package let name: String
    package let section: String

    /// What is left of somebody who was erased.
    static let nobody = PersonName(employeeNumber: "", name: "", section: "")
}
