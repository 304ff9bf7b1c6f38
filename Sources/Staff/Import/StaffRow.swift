internal import CivicCalendar

/// A row of a staff file, checked: a person in a place for a time.
struct StaffRow: Sendable {
    let line: Int
    let section: SectionPath
    /// Nil where the file does not say: a person stays what they are in the same section.
    let role: PostRole?
    /// What the file calls an ordinary member of staff, where the word is none of ``PostRole``'s.
    let ordinaryPost: ExactText?
    let from: CivicDate?
    let until: CivicDate?
    /// As typed.
    let name: String
    /// As typed; ``numberKey`` is what identifies the person.
    let employeeNumber: String
    let mail: String?
    let phone: String?
    let reading: String?
    /// Of mail, phone and reading those that the file has no column for: what is stored stays.
    let columnsMissing: Set<StaffColumn>
    /// Nil where the file has no such column: what is stored stays.
    let strengths: [WorkKind]?
    let helpLimit: HelpLimit?

    enum HelpLimit: Hashable, Sendable {
        case none
        case minutes(Int)
    }

    var numberKey: ExactText { ExactText(folding: employeeNumber) }

    /// Neither beginning nor end: it holds now.
    var isUndated: Bool { from == nil && until == nil }

    func details(keeping stored: PersonDetails?) -> PersonDetails {
        var limit = stored?.helpLimitMinutes
        switch helpLimit {
        case .some(.none): limit = nil
        case .some(.minutes(let minutes)): limit = minutes
        case nil: break
        }
        return PersonDetails(
            employeeNumber: employeeNumber, name: name,
            mail: columnsMissing.contains(.mail) ? stored?.mail : mail,
            phone: columnsMissing.contains(.phone) ? stored?.phone : phone,
            strengths: strengths ?? stored?.strengths ?? [], helpLimitMinutes: limit,
            reading: columnsMissing.contains(.reading) ? stored?.reading : reading,
            title: role == nil ? stored?.title : ordinaryPost?.text)
    }
}
