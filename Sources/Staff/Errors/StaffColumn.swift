/// A column of the files that are imported, with its names in both languages.
package enum StaffColumn: String, CaseIterable, Hashable, Sendable {
    case section
    case name
    case employeeNumber = "employee_number"
    case mail
    case phone
    case outcome
    case leftAt = "left_at"

    /// The name in an English header: `employee_number`.
    package var english: String { rawValue }

    /// The name in a Japanese header: 職員番号.
    package var japanese: String {
        switch self {
        case .section: "係"
        case .name: "氏名"
        case .employeeNumber: "職員番号"
        case .mail: "メール"
        case .phone: "電話"
        case .outcome: "結果"
        case .leftAt: "退庁時刻"
        }
    }
}
