/// A row of a staff file, checked.
struct StaffRow: Sendable {
    let line: Int
    let section: SectionPath
    /// As typed.
    let name: String
    /// As typed; ``numberKey`` is what identifies the person.
    let employeeNumber: String
    let mail: String?
    let phone: String?

    var numberKey: ExactText { ExactText(folding: employeeNumber) }
}
