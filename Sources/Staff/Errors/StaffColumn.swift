/// A column of the files that are imported, with its names in both languages.
package enum StaffColumn: String, CaseIterable, Hashable, Sendable {
    case section
    case name
    case reading
    case employeeNumber = "employee_number"
    case mail
    case phone
    case outcome
    case leftAt = "left_at"
    case role
    case from
    case until
    case strengths
    case helpLimit = "help_limit_minutes"
    case arrivedAt = "arrived_at"
    case outlook
    case overMinutes = "over_minutes"
    case roomMinutes = "room_minutes"
    case work
    case note
    case reason
    case immovable

    /// The name in an English header: `employee_number`.
    package var english: String { rawValue }

    /// What lists of other systems call it.
    package var otherNames: [String] {
        switch self {
        case .role: ["職名", "役職"]
        case .reading:
            [
                "ふりがな", "よみ", "読み", "よみがな", "ヨミ", "カナ", "氏名カナ", "カナ氏名", "氏名(カナ)",
                "氏名フリガナ", "氏名(フリガナ)", "氏名よみ",
            ]
        default: []
        }
    }

    /// The name in a Japanese header: 職員番号.
    package var japanese: String {
        switch self {
        case .section: "係"
        case .name: "氏名"
        case .reading: "フリガナ"
        case .employeeNumber: "職員番号"
        case .mail: "メール"
        case .phone: "電話"
        case .outcome: "結果"
        case .leftAt: "退庁時刻"
        case .role: "職"
        case .from: "開始日"
        case .until: "終了日"
        case .strengths: "得意分野"
        case .helpLimit: "応援上限分"
        case .arrivedAt: "登庁時刻"
        case .outlook: "見込み"
        case .overMinutes: "超過見込分"
        case .roomMinutes: "応援可能分"
        case .work: "業務"
        case .note: "内容"
        case .reason: "理由"
        case .immovable: "動かせない理由"
        }
    }
}
