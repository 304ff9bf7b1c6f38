/// A person as the store holds them, for comparing with a file.
struct StoredStaff: Sendable {
    let id: Int64
    let numberKey: ExactText
    let employeeNumber: String
    let name: String
    let section: String
    let mail: String?
    let phone: String?
    let isPresent: Bool

    /// Byte for byte the same, and still here.
    func isSame(as row: StaffRow) -> Bool {
        isPresent && hasSameDetails(as: row)
            && ExactText(section) == ExactText(row.section.text)
    }

    /// Whether what identifies a person in a text is the same: if not, the former details are
    /// kept for screening.
    func hasSameDetails(as row: StaffRow) -> Bool {
        ExactText(name) == ExactText(row.name)
            && ExactText(employeeNumber) == ExactText(row.employeeNumber)
            && mail.map(ExactText.init(_:)) == row.mail.map(ExactText.init(_:))
            && phone.map(ExactText.init(_:)) == row.phone.map(ExactText.init(_:))
    }
}
